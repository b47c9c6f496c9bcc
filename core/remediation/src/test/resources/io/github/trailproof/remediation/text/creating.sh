# 'account 111122223333, to pass by the criterion COMPLETE'
# 'take the steps in this order'
# 'note: before the trail is created, bucket `acme-logs` has to allow CloudTrail to write for it, and its key to encrypt'
# 'the policy that the bucket `acme-logs` needs:'
# '{ "Version": "2012-10-17", "Statement": [ { "Sid": "AWSCloudTrailAclCheck", "Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"}, "Action": "s3:GetBucketAcl", "Resource": "arn:aws:s3:::acme-logs", "Condition": {"StringEquals": {"aws:SourceArn": "arn:aws:cloudtrail:us-east-1:111122223333:trail/audit"}} }, { "Sid": "AWSCloudTrailWrite", "Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"}, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::acme-logs/trails/all/AWSLogs/111122223333/*", "Condition": {"StringEquals": {"aws:SourceArn": "arn:aws:cloudtrail:us-east-1:111122223333:trail/audit", "s3:x-amz-acl": "bucket-owner-full-control"}} } ] }'
# 'if there is no such bucket: aws s3api create-bucket, save the policy as policy.json, then aws s3api put-bucket-policy --bucket BUCKET --policy file://policy.json'
# 'if there is: put-bucket-policy replaces the whole policy of a bucket, so read the policy it has with aws s3api get-bucket-policy, add these statements to it, and put the two together'
# 'the statements that the policy of the key needs:'
# '[ { "Sid": "AWSCloudTrailEncrypt", "Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"}, "Action": "kms:GenerateDataKey*", "Resource": "*", "Condition": { "StringEquals": {"aws:SourceArn": "arn:aws:cloudtrail:us-east-1:111122223333:trail/audit"}, "StringLike": {"kms:EncryptionContext:aws:cloudtrail:arn": "arn:aws:cloudtrail:*:111122223333:trail/*"} } }, { "Sid": "AWSCloudTrailDescribeKey", "Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"}, "Action": "kms:DescribeKey", "Resource": "*", "Condition": {"StringEquals": {"aws:SourceArn": "arn:aws:cloudtrail:us-east-1:111122223333:trail/audit"}} } ]'
# 'note: more log files accumulate in bucket `acme-logs` for as long as nothing removes them: give it an S3 lifecycle rule that moves old logs to cheaper storage and deletes them once the retention period ends'

# 'create the trail `audit`, multi-region and with the events of the global services, in account 111122223333, region us-east-1: the account has no trail'
# 'keeps every other trail as it is'
aws cloudtrail create-trail --region us-east-1 --name audit --s3-bucket-name acme-logs --s3-key-prefix trails/all --kms-key-id alias/logs --is-multi-region-trail --include-global-service-events

# 'start the trail `audit` in account 111122223333, region us-east-1: a trail that was just created does not log'
# 'keeps everything else as it is, and a trail that logs already altogether'
aws cloudtrail start-logging --region us-east-1 --name arn:aws:cloudtrail:us-east-1:111122223333:trail/audit
