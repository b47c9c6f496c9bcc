# plan for account 111122223333, criterion COMPLETE
# take the steps in this order
# for Terraform 1.5 and the AWS provider 5.25, or later
# note: before the trail is created, the policy of bucket `acme-logs` must allow CloudTrail to write for it, and the policy of its key to encrypt
# note: more log files accumulate in bucket `acme-logs` until something removes them: add an S3 lifecycle rule that moves old logs to cheaper storage and deletes them when the retention period ends

provider "aws" {
  alias               = "account_111122223333_us_east_1"
  region              = "us-east-1"
  allowed_account_ids = ["111122223333"]
}

# create the multi-region trail `audit`, with global service events and log file validation, in account 111122223333, region us-east-1: the account has no trail
# it changes no other trail
# start the trail `audit` in account 111122223333, region us-east-1: a new trail does not log until it is started
# it changes nothing else; no effect if the trail is already logging
resource "aws_s3_bucket" "trail_111122223333_1" {
  provider = aws.account_111122223333_us_east_1
  bucket   = "acme-logs"
}

resource "aws_s3_bucket_public_access_block" "trail_111122223333_1" {
  provider                = aws.account_111122223333_us_east_1
  bucket                  = aws_s3_bucket.trail_111122223333_1.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_policy" "trail_111122223333_1" {
  provider = aws.account_111122223333_us_east_1
  bucket   = aws_s3_bucket.trail_111122223333_1.id
  policy   = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"AWSCloudTrailAclCheck\",\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"cloudtrail.amazonaws.com\"},\"Action\":\"s3:GetBucketAcl\",\"Resource\":\"arn:aws:s3:::acme-logs\",\"Condition\":{\"StringEquals\":{\"aws:SourceArn\":\"arn:aws:cloudtrail:us-east-1:111122223333:trail/audit\"}}},{\"Sid\":\"AWSCloudTrailWrite\",\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"cloudtrail.amazonaws.com\"},\"Action\":\"s3:PutObject\",\"Resource\":\"arn:aws:s3:::acme-logs/trails/all/AWSLogs/111122223333/*\",\"Condition\":{\"StringEquals\":{\"aws:SourceArn\":\"arn:aws:cloudtrail:us-east-1:111122223333:trail/audit\",\"s3:x-amz-acl\":\"bucket-owner-full-control\"}}}]}"
}

# the key policy needs these statements:
# [{"Sid":"AWSCloudTrailEncrypt","Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"kms:GenerateDataKey*","Resource":"*","Condition":{"StringEquals":{"aws:SourceArn":"arn:aws:cloudtrail:us-east-1:111122223333:trail/audit"},"StringLike":{"kms:EncryptionContext:aws:cloudtrail:arn":"arn:aws:cloudtrail:*:111122223333:trail/*"}}},{"Sid":"AWSCloudTrailDescribeKey","Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"kms:DescribeKey","Resource":"*","Condition":{"StringEquals":{"aws:SourceArn":"arn:aws:cloudtrail:us-east-1:111122223333:trail/audit"}}}]
data "aws_kms_key" "trail_111122223333_1" {
  provider = aws.account_111122223333_us_east_1
  key_id   = "alias/logs"
}

resource "aws_cloudtrail" "trail_111122223333_1" {
  provider                      = aws.account_111122223333_us_east_1
  name                          = "audit"
  s3_bucket_name                = "acme-logs"
  s3_key_prefix                 = "trails/all"
  kms_key_id                    = data.aws_kms_key.trail_111122223333_1.arn
  is_multi_region_trail         = true
  include_global_service_events = true
  enable_log_file_validation    = true
  enable_logging                = true
  depends_on                    = [aws_s3_bucket_policy.trail_111122223333_1]
}
