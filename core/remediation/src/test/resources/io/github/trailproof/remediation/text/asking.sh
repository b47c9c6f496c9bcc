# 'account 111122223333, to pass by the criterion SECURITY_HUB'
# 'the steps do not suffice: after them collect the evidence again, and plan again'
# 'note: the selectors of main are not replaced'
# 'note: us-east-1 is full'

# 'allow `cloudtrail:GetEventSelectors` to whoever collects the evidence of account 111122223333, region us-east-1, trail `arn:aws:cloudtrail:us-east-1:111122223333:trail/main`: it is open'

# 'collect the evidence of account 111122223333 again, with an answer of `ListRegions`: it is open'

# 'ask account 999988887777, the owner of the trail `arn:aws:cloudtrail:us-east-1:999988887777:trail/theirs`, for its answer of `GetTrailStatus`: it is open'

# 'ask account 999988887777, the owner of the trail `arn:aws:cloudtrail:us-east-1:999988887777:trail/theirs`, to change it: it is open'

# 'choose the new trail of account 111122223333 otherwise, or make room for it: it is open'
