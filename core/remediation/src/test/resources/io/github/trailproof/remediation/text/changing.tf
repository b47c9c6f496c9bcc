# plan for account 111122223333, criterion CIS
# take the steps in this order
# for Terraform 1.5 and the AWS provider 5.25, or later
# note: arn:aws:cloudtrail:us-east-1:111122223333:trail/main delivers an additional copy of management events in eu-west-1, and only the first copy is free: account 999988887777 can be asked to change arn:aws:cloudtrail:eu-west-1:999988887777:trail/theirs instead
# note: the selectors of arn:aws:cloudtrail:us-east-1:111122223333:trail/main select, or may select, data events, which it starts to record in ap-northeast-1, ap-northeast-2, ap-northeast-3, ap-south-1, ap-southeast-1, ap-southeast-2, ca-central-1, eu-central-1, eu-north-1, eu-west-1, eu-west-2, eu-west-3, sa-east-1, us-east-1, us-east-2, us-west-1, us-west-2: each data event is charged
# note: deliveries of the trail fail: the policy of bucket `logs` must allow CloudTrail to write for it
# note: more log files accumulate in bucket `logs` until something removes them: add an S3 lifecycle rule that moves old logs to cheaper storage and deletes them when the retention period ends

provider "aws" {
  alias               = "account_111122223333_us_east_1"
  region              = "us-east-1"
  allowed_account_ids = ["111122223333"]
}

# make the trail `main` multi-region, with global service events, in account 111122223333, region us-east-1: IsMultiRegionTrail is false
# it changes nothing else about the trail
# replace the event selectors of the trail `main` in account 111122223333, region us-east-1: ReadWriteType is WriteOnly
# it keeps 1 of 2 existing selectors; the new one covers everything that the others covered; the call replaces the whole list
# start the trail `main` in account 111122223333, region us-east-1: IsLogging is false
# it changes nothing else; no effect if the trail is already logging
# the policy of bucket `logs` must contain these statements:
# {"Version":"2012-10-17","Statement":[{"Sid":"AWSCloudTrailAclCheck","Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"s3:GetBucketAcl","Resource":"arn:aws:s3:::logs","Condition":{"StringEquals":{"aws:SourceArn":"arn:aws:cloudtrail:us-east-1:111122223333:trail/main"}}},{"Sid":"AWSCloudTrailWrite","Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"s3:PutObject","Resource":"arn:aws:s3:::logs/AWSLogs/111122223333/*","Condition":{"StringEquals":{"aws:SourceArn":"arn:aws:cloudtrail:us-east-1:111122223333:trail/main","s3:x-amz-acl":"bucket-owner-full-control"}}}]}
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
  event_selector {
    read_write_type                  = "All"
    include_management_events        = true
    exclude_management_event_sources = ["kms.amazonaws.com"]
  }
  event_selector {
    read_write_type           = "ReadOnly"
    include_management_events = false
    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3:::it's/"]
    }
  }
  lifecycle {
    prevent_destroy = true
    # the plan does not change these, and does not know them or cannot write them here
    ignore_changes = [s3_key_prefix, kms_key_id, sns_topic_name, cloud_watch_logs_group_arn, cloud_watch_logs_role_arn, enable_log_file_validation, insight_selector, tags, tags_all]
  }
}

# start the trail `second` in account 111122223333, region us-east-1: IsLogging is false
# it changes nothing else; no effect if the trail is already logging
# the evidence does not name the trail's bucket
variable "bucket_of_trail_111122223333_2" {
  type        = string
  description = "S3BucketName as aws cloudtrail describe-trails shows it"
}

# if Terraform already manages this trail, change these settings there and leave this out
import {
  to = aws_cloudtrail.trail_111122223333_2
  id = "arn:aws:cloudtrail:us-east-1:111122223333:trail/second"
}

resource "aws_cloudtrail" "trail_111122223333_2" {
  provider       = aws.account_111122223333_us_east_1
  name           = "second"
  s3_bucket_name = var.bucket_of_trail_111122223333_2
  enable_logging = true
  lifecycle {
    prevent_destroy = true
    # the plan does not change these, and does not know them or cannot write them here
    ignore_changes = [s3_key_prefix, kms_key_id, sns_topic_name, cloud_watch_logs_group_arn, cloud_watch_logs_role_arn, enable_log_file_validation, is_organization_trail, is_multi_region_trail, include_global_service_events, event_selector, advanced_event_selector, insight_selector, tags, tags_all]
  }
}
