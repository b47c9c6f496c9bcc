package io.github.trailproof.simulator.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Members as elements. */
final class Xml {

    static final String TYPE = "text/xml";

    private Xml() {}

    static String elements(ObjectNode object) {
        StringBuilder xml = new StringBuilder();
        object.properties().forEach(member -> xml.append(element(member.getKey(), member.getValue())));
        return xml.toString();
    }

    private static String element(String name, JsonNode value) {
        if (value instanceof ObjectNode object) {
            return "<" + name + ">" + elements(object) + "</" + name + ">";
        }
        if (value instanceof ArrayNode list) {
            StringBuilder items = new StringBuilder();
            list.forEach(item -> items.append(element("item", item)));
            return "<" + name + ">" + items + "</" + name + ">";
        }
        return element(name, value.asText());
    }

    static String element(String name, String text) {
        return "<" + name + ">" + escaped(text) + "</" + name + ">";
    }

    /** Characters that XML has no place for become question marks. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "?");
    }
}
