# plan for account 111122223333, criterion SECURITY_HUB
# take the steps in this order
# for Terraform 1.5 and the AWS provider 5.25, or later
# note: more log files accumulate in bucket `logs` until something removes them: add an S3 lifecycle rule that moves old logs to cheaper storage and deletes them when the retention period ends

provider "aws" {
  alias               = "account_111122223333_us_east_1"
  region              = "us-east-1"
  allowed_account_ids = ["111122223333"]
}

# replace the event selectors of the trail `main` in account 111122223333, region us-east-1: readOnly Equals `true`
# it keeps 1 of 2 existing selectors; the new one covers everything that the others covered; the call replaces the whole list
# if Terraform already manages this trail, change these settings there and leave this out
import {
  to = aws_cloudtrail.trail_111122223333_1
  id = "arn:aws:cloudtrail:us-east-1:111122223333:trail/main"
}

resource "aws_cloudtrail" "trail_111122223333_1" {
  provider                      = aws.account_111122223333_us_east_1
  name                          = "main"
  s3_bucket_name                = "logs"
  is_organization_trail         = false
  is_multi_region_trail         = true
  include_global_service_events = true
  enable_logging                = true
  advanced_event_selector {
    field_selector {
      field  = "eventCategory"
      equals = ["Data"]
    }
    field_selector {
      field      = "resources.ARN"
      not_equals = ["$${arn}"]
    }
    field_selector {
      field  = "resources.type"
      equals = ["AWS::S3::Object"]
    }
  }
  advanced_event_selector {
    name = "Management events selector"
    field_selector {
      field  = "eventCategory"
      equals = ["Management"]
    }
  }
  lifecycle {
    prevent_destroy = true
    # the plan does not change these, and does not know them or cannot write them here
    ignore_changes = [s3_key_prefix, kms_key_id, sns_topic_name, cloud_watch_logs_group_arn, cloud_watch_logs_role_arn, enable_log_file_validation, insight_selector, tags, tags_all]
  }
}
