package io.github.trailproof.lookup;

import java.util.List;
import java.util.Optional;

/** The names of the events that matter, and where they are recorded. */
final class EventNames {

    /** Where neither is found and no trail is there now, none was there before. */
    static final List<String> COMING_AND_GOING = List.of("DeleteTrail", "CreateTrail");

    static final List<String> OF_TRAILS =
            List.of("DeleteTrail", "CreateTrail", "UpdateTrail", "StartLogging", "StopLogging", "PutEventSelectors");

    static final List<String> OF_REGIONS = List.of("EnableRegion", "DisableRegion");

    /** Those that an account makes about its own membership. */
    static final List<String> OF_MEMBERSHIP = List.of(
            "AcceptHandshake",
            "LeaveOrganization",
            "CreateOrganization",
            "DeleteOrganization",
            "DisableAWSServiceAccess");

    /** Those that turn an organization's trails into ordinary ones of the account that owns them. */
    static final List<String> OF_CONVERSION = List.of("DeleteOrganization", "DisableAWSServiceAccess");

    /** Those that a management account has besides. */
    static final List<String> OF_ORGANIZATION = List.of(
            "AcceptHandshake",
            "LeaveOrganization",
            "CreateOrganization",
            "DeleteOrganization",
            "AccountDepartedOrganization",
            "AccountJoinedOrganization",
            "CloseAccount",
            "CreateAccountResult",
            "RemoveAccountFromOrganization",
            "DisableAWSServiceAccess",
            "EnableAWSServiceAccess",
            "DeregisterDelegatedAdministrator");

    private EventNames() {}

    /** The region that records calls of Organizations and of Account Management; empty where that is not documented. */
    static Optional<String> globalRegion(String partition) {
        return switch (partition) {
            case "aws" -> Optional.of("us-east-1");
            case "aws-cn" -> Optional.of("cn-northwest-1");
            default -> Optional.empty();
        };
    }
}
