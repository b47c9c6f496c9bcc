# account 111122223333, to pass by the criterion CIS
# take the steps in this order
# for Terraform 1.5 and the AWS provider 5.25, or later
# note: arn:aws:cloudtrail:us-east-1:111122223333:trail/main delivers a further copy of management events in eu-west-1, and only the first copy is free: account 999988887777 can be asked to change arn:aws:cloudtrail:eu-west-1:999988887777:trail/theirs instead
# note: the selectors of arn:aws:cloudtrail:us-east-1:111122223333:trail/main name, or may name, data events, which it begins to record in eu-west-1, us-east-1: each of them is charged
# note: deliveries of the trail fail: bucket `logs` has to allow CloudTrail to write for it
# note: more log files accumulate in bucket `logs` for as long as nothing removes them: give it an S3 lifecycle rule that moves old logs to cheaper storage and deletes them once the retention period ends

provider "aws" {
  alias = "account_111122223333_us_east_1"
  region = "us-east-1"
  allowed_account_ids = ["111122223333"]
}

# make the trail `main` multi-region, with the events of the global services, in account 111122223333, region us-east-1: IsMultiRegionTrail is false
# keeps everything else of the trail as it is
# replace the event selectors of the trail `main` in account 111122223333, region us-east-1: ReadWriteType is WriteOnly
# keeps 1 of 2 selectors; the new selector takes all that the rest took; the whole list is replaced by this one
# start the trail `main` in account 111122223333, region us-east-1: IsLogging is false
# keeps everything else as it is, and a trail that logs already altogether
# the policy of the bucket `logs` has to hold these statements:
# { "Version": "2012-10-17", "Statement": [ { "Sid": "AWSCloudTrailAclCheck", "Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"}, "Action": "s3:GetBucketAcl", "Resource": "arn:aws:s3:::logs", "Condition": {"StringEquals": {"aws:SourceArn": "arn:aws:cloudtrail:us-east-1:111122223333:trail/main"}} }, { "Sid": "AWSCloudTrailWrite", "Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"}, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::logs/AWSLogs/111122223333/*", "Condition": {"StringEquals": {"aws:SourceArn": "arn:aws:cloudtrail:us-east-1:111122223333:trail/main", "s3:x-amz-acl": "bucket-owner-full-control"}} } ] }
# if Terraform manages this trail already, make these settings there and leave this out
import {
  to = aws_cloudtrail.trail_111122223333_1
  id = "arn:aws:cloudtrail:us-east-1:111122223333:trail/main"
}

resource "aws_cloudtrail" "trail_111122223333_1" {
  provider = aws.account_111122223333_us_east_1
  name = "main"
  # required, and not used: ignore_changes keeps the bucket that the trail has
  s3_bucket_name = "KEPT_BY_IGNORE_CHANGES"
  is_multi_region_trail = true
  include_global_service_events = true
  enable_logging = true
  event_selector {
    read_write_type = "All"
    include_management_events = true
    exclude_management_event_sources = ["kms.amazonaws.com"]
  }
  event_selector {
    read_write_type = "ReadOnly"
    include_management_events = false
    data_resource {
      type = "AWS::S3::Object"
      values = ["arn:aws:s3:::it's/"]
    }
  }
  lifecycle {
    prevent_destroy = true
    # the plan leaves these as they are, and does not know all of them
    ignore_changes = [advanced_event_selector, s3_bucket_name, s3_key_prefix, kms_key_id, sns_topic_name, cloud_watch_logs_group_arn, cloud_watch_logs_role_arn, enable_log_file_validation, is_organization_trail, insight_selector, tags, tags_all]
  }
}

# start the trail `second` in account 111122223333, region us-east-1: IsLogging is false
# keeps everything else as it is, and a trail that logs already altogether
# if Terraform manages this trail already, make these settings there and leave this out
import {
  to = aws_cloudtrail.trail_111122223333_2
  id = "arn:aws:cloudtrail:us-east-1:111122223333:trail/second"
}

resource "aws_cloudtrail" "trail_111122223333_2" {
  provider = aws.account_111122223333_us_east_1
  name = "second"
  # required, and not used: ignore_changes keeps the bucket that the trail has
  s3_bucket_name = "KEPT_BY_IGNORE_CHANGES"
  enable_logging = true
  lifecycle {
    prevent_destroy = true
    # the plan leaves these as they are, and does not know all of them
    ignore_changes = [is_multi_region_trail, include_global_service_events, event_selector, advanced_event_selector, s3_bucket_name, s3_key_prefix, kms_key_id, sns_topic_name, cloud_watch_logs_group_arn, cloud_watch_logs_role_arn, enable_log_file_validation, is_organization_trail, insight_selector, tags, tags_all]
  }
}
