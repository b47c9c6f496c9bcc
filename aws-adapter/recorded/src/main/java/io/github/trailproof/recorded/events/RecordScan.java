package io.github.trailproof.recorded.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The members of one record that matter, gathered while it is read once. What cannot be a change of a trail is passed over
 * as soon as that is known, which with the service's order of members is before the parameters of the call.
 */
final class RecordScan {

    private static final Map<String, Set<String>> NAMES = Map.of(
            "cloudtrail.amazonaws.com",
            Set.of("CreateTrail", "UpdateTrail", "DeleteTrail", "StartLogging", "StopLogging", "PutEventSelectors"),
            "account.amazonaws.com",
            Set.of("EnableRegion", "DisableRegion"),
            "organizations.amazonaws.com",
            Set.of(
                    "AcceptHandshake",
                    "AccountDepartedOrganization",
                    "AccountJoinedOrganization",
                    "CloseAccount",
                    "CreateAccountResult",
                    "CreateOrganization",
                    "DeleteOrganization",
                    "DeregisterDelegatedAdministrator",
                    "DisableAWSServiceAccess",
                    "EnableAWSServiceAccess",
                    "LeaveOrganization",
                    "RemoveAccountFromOrganization"));

    private static final Set<String> TREES =
            Set.of("requestParameters", "responseElements", "userIdentity", "serviceEventDetails");

    private static final Set<String> TEXTS = Set.of(
            "eventTime",
            "eventSource",
            "eventName",
            "awsRegion",
            "sourceIPAddress",
            "userAgent",
            "errorCode",
            "eventID",
            "recipientAccountId",
            "eventCategory");

    /** A record has at most 256 KB, so far fewer values. */
    private static final int MOST_VALUES = 100_000;

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Map<String, Object>> trees = new HashMap<>();
    private boolean isOther;
    private int values;

    void member(String name, JsonToken token, JsonParser parser) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            if (!isOther && TREES.contains(name)) {
                trees.put(name, tree(parser));
            } else {
                parser.skipChildren();
            }
        } else if (token == JsonToken.START_ARRAY) {
            parser.skipChildren();
        } else if (!isOther && token == JsonToken.VALUE_STRING && TEXTS.contains(name)) {
            String text = parser.getText();
            texts.put(name, text);
            isOther = (name.equals("eventSource") || name.equals("eventName")) ? !mayBeChange() : isOther;
        }
    }

    private boolean mayBeChange() {
        String source = texts.get("eventSource");
        String called = texts.get("eventName");
        if (source != null && called != null) {
            return NAMES.getOrDefault(source, Set.of()).contains(called);
        }
        return source == null || NAMES.containsKey(source);
    }

    /** Whether it is the record of a successful call that changed a trail, regions or an organization. */
    boolean isChange() {
        return !isOther
                && texts.containsKey("eventSource")
                && texts.containsKey("eventName")
                && !texts.containsKey("errorCode")
                && texts.getOrDefault("eventCategory", "Management").equals("Management");
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    Map<String, Object> tree(String name) {
        return trees.getOrDefault(name, Map.of());
    }

    private Map<String, Object> tree(JsonParser parser) throws IOException {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_OBJECT; next = parser.nextToken()) {
            String name = parser.currentName();
            tree.put(name, value(parser, parser.nextToken()));
        }
        return tree;
    }

    /** A text for whatever is neither an object nor a list; an empty list stands for null. */
    private Object value(JsonParser parser, JsonToken token) throws IOException {
        values++;
        if (values > MOST_VALUES) {
            throw new IOException("expected a record of at most " + MOST_VALUES + " values, found more");
        }
        return switch (token) {
            case START_OBJECT -> tree(parser);
            case START_ARRAY -> list(parser);
            case VALUE_NULL -> List.of();
            default -> parser.getText();
        };
    }

    private List<Object> list(JsonParser parser) throws IOException {
        List<Object> list = new ArrayList<>();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            list.add(value(parser, next));
        }
        return list;
    }
}
