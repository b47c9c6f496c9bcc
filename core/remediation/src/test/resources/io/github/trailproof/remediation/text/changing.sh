# 'account 111122223333, to pass by the criterion CIS'
# 'take the steps in this order'
# 'note: arn:aws:cloudtrail:us-east-1:111122223333:trail/main delivers a further copy of management events in eu-west-1, and only the first copy is free: account 999988887777 can be asked to change arn:aws:cloudtrail:eu-west-1:999988887777:trail/theirs instead'
# 'note: the selectors of arn:aws:cloudtrail:us-east-1:111122223333:trail/main name, or may name, data events, which it begins to record in eu-west-1, us-east-1: each of them is charged'
# 'note: deliveries of the trail fail: bucket `logs` has to allow CloudTrail to write for it'
# 'the policy that the bucket `logs` needs:'
# '{ "Version": "2012-10-17", "Statement": [ { "Sid": "AWSCloudTrailAclCheck", "Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"}, "Action": "s3:GetBucketAcl", "Resource": "arn:aws:s3:::logs", "Condition": {"StringEquals": {"aws:SourceArn": "arn:aws:cloudtrail:us-east-1:111122223333:trail/main"}} }, { "Sid": "AWSCloudTrailWrite", "Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"}, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::logs/AWSLogs/111122223333/*", "Condition": {"StringEquals": {"aws:SourceArn": "arn:aws:cloudtrail:us-east-1:111122223333:trail/main", "s3:x-amz-acl": "bucket-owner-full-control"}} } ] }'
# 'if there is no such bucket: aws s3api create-bucket, save the policy as policy.json, then aws s3api put-bucket-policy --bucket BUCKET --policy file://policy.json'
# 'if there is: put-bucket-policy replaces the whole policy of a bucket, so read the policy it has with aws s3api get-bucket-policy, add these statements to it, and put the two together'
# 'note: more log files accumulate in bucket `logs` for as long as nothing removes them: give it an S3 lifecycle rule that moves old logs to cheaper storage and deletes them once the retention period ends'

# 'make the trail `main` multi-region, with the events of the global services, in account 111122223333, region us-east-1: IsMultiRegionTrail is false'
# 'keeps everything else of the trail as it is'
aws cloudtrail update-trail --region us-east-1 --name arn:aws:cloudtrail:us-east-1:111122223333:trail/main --is-multi-region-trail --include-global-service-events

# 'replace the event selectors of the trail `main` in account 111122223333, region us-east-1: ReadWriteType is WriteOnly'
# 'keeps 1 of 2 selectors; the new selector takes all that the rest took; the whole list is replaced by this one'
# 'first see that get-event-selectors still answers what was read:'
# '[{"ReadWriteType":"ReadOnly","IncludeManagementEvents":false,"DataResources":[{"Type":"AWS::S3::Object","Values":["arn:aws:s3:::it\u0027s/"]}]},{"ReadWriteType":"WriteOnly","IncludeManagementEvents":true,"ExcludeManagementEventSources":["kms.amazonaws.com"]}]'
aws cloudtrail put-event-selectors --region us-east-1 --trail-name arn:aws:cloudtrail:us-east-1:111122223333:trail/main --event-selectors '[{"ReadWriteType":"All","IncludeManagementEvents":true,"ExcludeManagementEventSources":["kms.amazonaws.com"]},{"ReadWriteType":"ReadOnly","IncludeManagementEvents":false,"DataResources":[{"Type":"AWS::S3::Object","Values":["arn:aws:s3:::it'\''s/"]}]}]'

# 'start the trail `main` in account 111122223333, region us-east-1: IsLogging is false'
# 'keeps everything else as it is, and a trail that logs already altogether'
aws cloudtrail start-logging --region us-east-1 --name arn:aws:cloudtrail:us-east-1:111122223333:trail/main

# 'start the trail `second` in account 111122223333, region us-east-1: IsLogging is false'
# 'keeps everything else as it is, and a trail that logs already altogether'
aws cloudtrail start-logging --region us-east-1 --name arn:aws:cloudtrail:us-east-1:111122223333:trail/second
