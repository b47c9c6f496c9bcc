# plan for account 111122223333, criterion COMPLETE
# take the steps in this order
# note: before the trail is created, the policy of bucket `acme-logs` must allow CloudTrail to write for it, and the policy of its key to encrypt
# the policy that bucket `acme-logs` needs:
# {"Version":"2012-10-17","Statement":[{"Sid":"AWSCloudTrailAclCheck","Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"s3:GetBucketAcl","Resource":"arn:aws:s3:::acme-logs","Condition":{"StringEquals":{"aws:SourceArn":"arn:aws:cloudtrail:us-east-1:111122223333:trail/audit"}}},{"Sid":"AWSCloudTrailWrite","Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"s3:PutObject","Resource":"arn:aws:s3:::acme-logs/trails/all/AWSLogs/111122223333/*","Condition":{"StringEquals":{"aws:SourceArn":"arn:aws:cloudtrail:us-east-1:111122223333:trail/audit","s3:x-amz-acl":"bucket-owner-full-control"}}}]}
# if there is no such bucket: aws s3api create-bucket, save the policy as policy.json, then aws s3api put-bucket-policy --bucket BUCKET --policy file://policy.json
# if the bucket exists: put-bucket-policy replaces its whole policy, so read that with aws s3api get-bucket-policy, add these statements, and put the combined policy
# the statements that the key policy needs:
# [{"Sid":"AWSCloudTrailEncrypt","Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"kms:GenerateDataKey*","Resource":"*","Condition":{"StringEquals":{"aws:SourceArn":"arn:aws:cloudtrail:us-east-1:111122223333:trail/audit"},"StringLike":{"kms:EncryptionContext:aws:cloudtrail:arn":"arn:aws:cloudtrail:*:111122223333:trail/*"}}},{"Sid":"AWSCloudTrailDescribeKey","Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"kms:DescribeKey","Resource":"*","Condition":{"StringEquals":{"aws:SourceArn":"arn:aws:cloudtrail:us-east-1:111122223333:trail/audit"}}}]
# note: more log files accumulate in bucket `acme-logs` until something removes them: add an S3 lifecycle rule that moves old logs to cheaper storage and deletes them when the retention period ends

# it stops at the first command that fails, with that command's exit status; it may be run again then, for a step that is done changes nothing
$trailproofDone = 'none'
function Stop-Trailproof {
$trailproofStatus = $LASTEXITCODE
if (-not $trailproofStatus) { $trailproofStatus = 1 }
[Console]::Error.WriteLine('stopped; steps done: ' + $trailproofDone + '; mend the cause and run this again: what is done is not undone and changes nothing')
exit $trailproofStatus
}

# create the multi-region trail `audit`, with global service events and log file validation, in account 111122223333, region us-east-1: the account has no trail
# it changes no other trail
$trailproofAccount = (aws sts get-caller-identity --region us-east-1 --query 'Account' --output text | Out-String).Trim()
if ($LASTEXITCODE -ne 0) { Stop-Trailproof }
if ($trailproofAccount -cne '111122223333') {
[Console]::Error.WriteLine('these credentials are not of account 111122223333: nothing else was called with them')
exit 1
}
# the bucket has to be of account 111122223333: whoever else had this name would receive the log files
$trailproofAnswer = (aws s3api head-bucket --region us-east-1 --bucket acme-logs --expected-bucket-owner 111122223333 | Out-String).Trim()
if ($LASTEXITCODE -eq 0) {
} else {
[Console]::Error.WriteLine($trailproofAnswer)
Stop-Trailproof
}
$trailproofAnswer = (aws cloudtrail describe-trails --region us-east-1 --trail-name-list 'arn:aws:cloudtrail:us-east-1:111122223333:trail/audit' --no-include-shadow-trails --query 'trailList[0].S3BucketName' --output text | Out-String).Trim()
if ($LASTEXITCODE -eq 0 -and $trailproofAnswer -ceq 'None') {
aws cloudtrail create-trail --region us-east-1 --name audit --s3-bucket-name acme-logs --s3-key-prefix 'trails/all' --kms-key-id 'alias/logs' --is-multi-region-trail --include-global-service-events --enable-log-file-validation
if ($LASTEXITCODE -ne 0) { Stop-Trailproof }
} elseif ($LASTEXITCODE -eq 0 -and $trailproofAnswer -ceq 'acme-logs') {
Write-Output 'the trail is there already'
} elseif ($LASTEXITCODE -eq 0) {
[Console]::Error.WriteLine('a trail of this name is there already and delivers to another bucket: choose another name')
exit 1
} else {
[Console]::Error.WriteLine($trailproofAnswer)
Stop-Trailproof
}
$trailproofDone = '1'
Write-Output 'step 1 of 2 is done: CreateTrail arn:aws:cloudtrail:us-east-1:111122223333:trail/audit'

# start the trail `audit` in account 111122223333, region us-east-1: a new trail does not log until it is started
# it changes nothing else; no effect if the trail is already logging
aws cloudtrail start-logging --region us-east-1 --name 'arn:aws:cloudtrail:us-east-1:111122223333:trail/audit'
if ($LASTEXITCODE -ne 0) { Stop-Trailproof }
$trailproofDone = $trailproofDone + ', 2'
Write-Output 'step 2 of 2 is done: StartLogging arn:aws:cloudtrail:us-east-1:111122223333:trail/audit'
