# 'plan for account 111122223333, criterion SECURITY_HUB'
# 'these steps are not enough: afterwards collect the evidence again and make a new plan'
# 'note: the selectors of arn:aws:cloudtrail:us-east-1:111122223333:trail/main are not replaced: they were not read, because GetEventSelectors answered AccessDeniedException'
# 'note: us-east-1 already has 5 trails, and 5 are allowed: delete one there, or choose another home region'

# 'grant `cloudtrail:GetEventSelectors` to the identity that collects the evidence of account 111122223333, region us-east-1, trail `arn:aws:cloudtrail:us-east-1:111122223333:trail/main`: GetEventSelectors answered AccessDeniedException; selectors can be replaced once they are read'

# 'collect the evidence of account 111122223333 again, with the answer to `ListRegions`: ListRegions was not asked; the account may already pass'

# 'ask account 999988887777, the owner of the trail `arn:aws:cloudtrail:us-east-1:999988887777:trail/theirs`, for the answer to `GetTrailStatus`: GetTrailStatus was not asked; the account may already pass'

# 'ask account 999988887777, the owner of the trail `arn:aws:cloudtrail:us-east-1:999988887777:trail/theirs`, to change it: the trail meets every requirement'

# 'choose different settings for the new trail in account 111122223333, or free up capacity: us-east-1 already has 5 trails, and 5 are allowed: delete one there, or choose another home region'
