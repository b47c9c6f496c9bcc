package io.github.trailproof.examples.audit.input;

import io.github.trailproof.examples.audit.console.ShellCommand;
import io.github.trailproof.recorded.gather.ContentKind;
import io.github.trailproof.recorded.gather.Obstacle;
import io.github.trailproof.recorded.gather.Unplaced;
import java.util.List;
import java.util.stream.Collectors;

/** What files that are no evidence look like, in words, and what can be done with them. */
final class ContentWords {

    private static final String VERDICTS =
            "they hold another tool's verdicts, and not the selectors and the logging state that decide the control";

    private ContentWords() {}

    /** What a file looks like, and how to gather evidence from it, or why that cannot be done. */
    static String ofFile(ContentKind kind, String source) {
        if (!kind.isGathered()) {
            return "it looks like " + name(kind) + ": " + whyNot(kind);
        }
        String file = source.equals("-") ? "FILE" : source;
        String command = String.join(
                " ",
                ShellCommand.of(List.of("trailproof", "record", "--from", file, "-o", "evidence.jsonl"))
                        .parts());
        return "it looks like " + name(kind)
                + ", and not like the evidence of an account; to gather evidence from it and" + " the files beside it: "
                + command;
    }

    /** Why no evidence was gathered from a value. */
    static String of(Unplaced value) {
        String further = value.further() == 0 ? "" : " (and " + value.further() + " more like this)";
        return name(value.kind()) + obstacle(value.kind(), value.obstacle()) + further;
    }

    private static String obstacle(ContentKind kind, Obstacle obstacle) {
        if (obstacle instanceof Obstacle.Lacks lacks) {
            return ", but nothing says " + lacking(lacks.piece());
        }
        if (obstacle instanceof Obstacle.Several several) {
            String candidates =
                    several.candidates().stream().map(one -> "`" + one + "`").collect(Collectors.joining(" or "));
            return ", but it is not clear " + which(several.piece()) + ": " + candidates;
        }
        if (obstacle instanceof Obstacle.Malformed malformed) {
            return ": " + malformed.message();
        }
        return ": " + whyNot(kind);
    }

    private static String lacking(Obstacle.Piece piece) {
        return which(piece)
                + switch (piece) {
                    case ACCOUNT -> ": put it into a folder that is named after the account, or give --account";
                    case REGION -> ": name the file or its folder after the region, such as us-east-1.json";
                    case TRAIL -> ": name the file or its folder after the trail";
                    case OPERATION -> ": name the file after the call, such as get-trail-status.json";
                };
    }

    private static String which(Obstacle.Piece piece) {
        return switch (piece) {
            case ACCOUNT -> "which account was asked";
            case REGION -> "which region was asked";
            case TRAIL -> "which trail was asked about";
            case OPERATION -> "which call failed";
        };
    }

    private static String name(ContentKind kind) {
        return switch (kind) {
            case EVIDENCE -> "evidence of an account";
            case DESCRIBE_TRAILS -> "an answer of describe-trails";
            case GET_TRAIL_STATUS -> "an answer of get-trail-status";
            case GET_EVENT_SELECTORS -> "an answer of get-event-selectors";
            case FAILED_CALL -> "the error of a call";
            case ENABLED_REGIONS -> "a list of regions";
            case TRAILS -> "a list of trails";
            case STEAMPIPE -> "rows of Steampipe's table aws_cloudtrail_trail";
            case CUSTODIAN -> "resources of Cloud Custodian";
            case CUSTODIAN_METADATA -> "metadata of Cloud Custodian";
            case LIST_TRAILS -> "an answer of list-trails";
            case ACCOUNTS -> "a list of accounts";
            case ASSESSMENT -> "assessments by trailproof";
            case PROWLER -> "findings of Prowler";
            case SECURITY_HUB -> "findings of Security Hub";
            case OCSF -> "OCSF events";
            case CONFIG -> "configuration items of AWS Config";
            case EVENTS -> "event records of CloudTrail";
            case PLAN -> "a plan, a state or a template";
            case CSV -> "a table (CSV)";
            case MARKUP -> "XML or HTML";
            case OTHER_JSON -> "JSON of another kind";
            case EMPTY -> "an empty file";
            case OTHER -> "no JSON";
        };
    }

    private static String whyNot(ContentKind kind) {
        return switch (kind) {
            case LIST_TRAILS -> "it does not say whether a trail is multi-region; take describe-trails";
            case ACCOUNTS -> "it says nothing about trails";
            case ASSESSMENT -> "they were made from evidence; take the evidence itself";
            case PROWLER, SECURITY_HUB, OCSF -> VERDICTS;
            case CONFIG -> "they hold neither a trail's selectors nor whether it is logging";
            case EVENTS -> "they show changes of trails, and not how trails are configured";
            case PLAN -> "it says what shall be, and not what is";
            case CSV -> "it does not tell an empty list from one that was not asked for; take JSON";
            case MARKUP, OTHER_JSON, OTHER -> "it holds no answer of CloudTrail that is known here";
            default -> "it holds nothing about trails";
        };
    }
}
