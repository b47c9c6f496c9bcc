package io.github.trailproof.planned.terraform;

import io.github.trailproof.planned.input.JsonReader;
import io.github.trailproof.planned.input.Value;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The part of a plan that says which configuration of the provider each trail has. */
final class Configuration {

    private final Map<String, ProviderConfiguration> providers = new HashMap<>();
    /** By the trail's address without the keys of its instances. */
    private final Map<String, String> keys = new HashMap<>();

    void read(JsonReader json) throws IOException {
        json.members(name -> {
            if (name.equals("provider_config")) {
                json.members(key -> providers.put(key, ProviderConfiguration.of(json.value())));
            } else if (name.equals("root_module")) {
                module(json, "");
            }
        });
    }

    private void module(JsonReader json, String path) throws IOException {
        json.members(name -> {
            if (name.equals("resources")) {
                json.items(() -> resource(json, path));
            } else if (name.equals("module_calls")) {
                json.members(call -> json.members(part -> {
                    if (part.equals("module")) {
                        module(json, path + "module." + call + ".");
                    }
                }));
            }
        });
    }

    private void resource(JsonReader json, String path) throws IOException {
        Map<String, Value> found = new HashMap<>();
        json.members(name -> {
            if (name.equals("type")
                    || name.equals("name")
                    || name.equals("mode")
                    || name.equals("provider_config_key")) {
                found.put(name, json.value());
            }
        });
        if (found.getOrDefault("type", Value.Nothing.NOTHING).text().equals(Optional.of(TrailReader.TYPE))) {
            String address = path + TrailReader.TYPE + "."
                    + found.getOrDefault("name", Value.Nothing.NOTHING).text().orElse("");
            found.getOrDefault("provider_config_key", Value.Nothing.NOTHING)
                    .text()
                    .ifPresent(key -> keys.put(address, key));
        }
    }

    /** The key of the configuration that a trail has. */
    Optional<String> key(String address) {
        return Optional.ofNullable(keys.get(withoutInstances(address)));
    }

    /** What that configuration says; a module without one of its own has that of the module around it. */
    ProviderConfiguration provider(String key) {
        String rest = key;
        while (true) {
            ProviderConfiguration found = providers.get(rest);
            if (found != null) {
                return found;
            }
            int colon = rest.lastIndexOf(':');
            if (colon < 0) {
                return ProviderConfiguration.SILENT;
            }
            String module = rest.substring(0, colon);
            int outer = module.lastIndexOf(".module.");
            rest = (outer < 0 ? "" : module.substring(0, outer) + ":") + rest.substring(colon + 1);
        }
    }

    /** The one account that every configuration of the provider for AWS says, if they agree. */
    Optional<String> onlyAccount() {
        Set<Optional<String>> accounts = new HashSet<>();
        providers.forEach((key, provider) -> {
            String own = key.substring(key.lastIndexOf(':') + 1);
            if (own.equals("aws") || own.startsWith("aws.")) {
                accounts.add(provider.accountId());
            }
        });
        return accounts.size() == 1 ? accounts.iterator().next() : Optional.empty();
    }

    /** {@code module.a["x"].aws_cloudtrail.this[0]} without what is in brackets; keys may hold brackets in quotes. */
    static String withoutInstances(String address) {
        StringBuilder plain = new StringBuilder(address.length());
        boolean inBrackets = false;
        boolean inQuotes = false;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (inQuotes && c == '\\') {
                i++;
            } else if (c == '"' && inBrackets) {
                inQuotes = !inQuotes;
            } else if (c == '[' && !inQuotes) {
                inBrackets = true;
            } else if (c == ']' && !inQuotes) {
                inBrackets = false;
            } else if (!inBrackets) {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
