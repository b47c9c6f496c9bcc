# plan for account 111122223333, criterion CIS
# take the steps in this order
# note: arn:aws:cloudtrail:us-east-1:111122223333:trail/main delivers an additional copy of management events in eu-west-1, and only the first copy is free: account 999988887777 can be asked to change arn:aws:cloudtrail:eu-west-1:999988887777:trail/theirs instead
# note: the selectors of arn:aws:cloudtrail:us-east-1:111122223333:trail/main select, or may select, data events, which it starts to record in ap-northeast-1, ap-northeast-2, ap-northeast-3, ap-south-1, ap-southeast-1, ap-southeast-2, ca-central-1, eu-central-1, eu-north-1, eu-west-1, eu-west-2, eu-west-3, sa-east-1, us-east-1, us-east-2, us-west-1, us-west-2: each data event is charged
# note: deliveries of the trail fail: the policy of bucket `logs` must allow CloudTrail to write for it
# the policy that bucket `logs` needs:
# {"Version":"2012-10-17","Statement":[{"Sid":"AWSCloudTrailAclCheck","Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"s3:GetBucketAcl","Resource":"arn:aws:s3:::logs","Condition":{"StringEquals":{"aws:SourceArn":"arn:aws:cloudtrail:us-east-1:111122223333:trail/main"}}},{"Sid":"AWSCloudTrailWrite","Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"s3:PutObject","Resource":"arn:aws:s3:::logs/AWSLogs/111122223333/*","Condition":{"StringEquals":{"aws:SourceArn":"arn:aws:cloudtrail:us-east-1:111122223333:trail/main","s3:x-amz-acl":"bucket-owner-full-control"}}}]}
# if there is no such bucket: aws s3api create-bucket, save the policy as policy.json, then aws s3api put-bucket-policy --bucket BUCKET --policy file://policy.json
# if the bucket exists: put-bucket-policy replaces its whole policy, so read that with aws s3api get-bucket-policy, add these statements, and put the combined policy
# note: more log files accumulate in bucket `logs` until something removes them: add an S3 lifecycle rule that moves old logs to cheaper storage and deletes them when the retention period ends

# it stops at the first command that fails, with that command's exit status; it may be run again then, for a step that is done changes nothing
$trailproofDone = 'none'
function Stop-Trailproof {
$trailproofStatus = $LASTEXITCODE
if (-not $trailproofStatus) { $trailproofStatus = 1 }
[Console]::Error.WriteLine('stopped; steps done: ' + $trailproofDone + '; mend the cause and run this again: what is done is not undone and changes nothing')
exit $trailproofStatus
}

# make the trail `main` multi-region, with global service events, in account 111122223333, region us-east-1: IsMultiRegionTrail is false
# it changes nothing else about the trail
$trailproofAccount = (aws sts get-caller-identity --region us-east-1 --query 'Account' --output text | Out-String).Trim()
if ($LASTEXITCODE -ne 0) { Stop-Trailproof }
if ($trailproofAccount -cne '111122223333') {
[Console]::Error.WriteLine('these credentials are not of account 111122223333: nothing else was called with them')
exit 1
}
aws cloudtrail update-trail --region us-east-1 --name 'arn:aws:cloudtrail:us-east-1:111122223333:trail/main' --is-multi-region-trail --include-global-service-events
if ($LASTEXITCODE -ne 0) { Stop-Trailproof }
$trailproofDone = '1'
Write-Output 'step 1 of 4 is done: UpdateTrail arn:aws:cloudtrail:us-east-1:111122223333:trail/main'

# replace the event selectors of the trail `main` in account 111122223333, region us-east-1: ReadWriteType is WriteOnly
# it keeps 1 of 2 existing selectors; the new one covers everything that the others covered; the call replaces the whole list
# first check that get-event-selectors still returns what was read:
# [{"ReadWriteType":"ReadOnly","IncludeManagementEvents":false,"DataResources":[{"Type":"AWS::S3::Object","Values":["arn:aws:s3:::it\u0027s/"]}]},{"ReadWriteType":"WriteOnly","IncludeManagementEvents":true,"ExcludeManagementEventSources":["kms.amazonaws.com"]}]
$trailproofInput = (New-TemporaryFile).FullName
Set-Content -LiteralPath $trailproofInput -Encoding Ascii -Value '{"EventSelectors":[{"ReadWriteType":"All","IncludeManagementEvents":true,"ExcludeManagementEventSources":["kms.amazonaws.com"]},{"ReadWriteType":"ReadOnly","IncludeManagementEvents":false,"DataResources":[{"Type":"AWS::S3::Object","Values":["arn:aws:s3:::it\u0027s/"]}]}]}'
aws cloudtrail put-event-selectors --region us-east-1 --trail-name 'arn:aws:cloudtrail:us-east-1:111122223333:trail/main' --cli-input-json "file://$trailproofInput"
Remove-Item -LiteralPath $trailproofInput
if ($LASTEXITCODE -ne 0) { Stop-Trailproof }
$trailproofDone = $trailproofDone + ', 2'
Write-Output 'step 2 of 4 is done: PutEventSelectors arn:aws:cloudtrail:us-east-1:111122223333:trail/main'

# start the trail `main` in account 111122223333, region us-east-1: IsLogging is false
# it changes nothing else; no effect if the trail is already logging
aws cloudtrail start-logging --region us-east-1 --name 'arn:aws:cloudtrail:us-east-1:111122223333:trail/main'
if ($LASTEXITCODE -ne 0) { Stop-Trailproof }
$trailproofDone = $trailproofDone + ', 3'
Write-Output 'step 3 of 4 is done: StartLogging arn:aws:cloudtrail:us-east-1:111122223333:trail/main'

# start the trail `second` in account 111122223333, region us-east-1: IsLogging is false
# it changes nothing else; no effect if the trail is already logging
aws cloudtrail start-logging --region us-east-1 --name 'arn:aws:cloudtrail:us-east-1:111122223333:trail/second'
if ($LASTEXITCODE -ne 0) { Stop-Trailproof }
$trailproofDone = $trailproofDone + ', 4'
Write-Output 'step 4 of 4 is done: StartLogging arn:aws:cloudtrail:us-east-1:111122223333:trail/second'
