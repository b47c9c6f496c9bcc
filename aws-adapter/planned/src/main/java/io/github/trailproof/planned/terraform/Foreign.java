package io.github.trailproof.planned.terraform;

import java.util.Set;

/** What JSON is that is no plan, and what to run instead. */
final class Foreign {

    private Foreign() {}

    static String words(Set<String> members) {
        if (members.contains("lineage") || (members.contains("serial") && members.contains("terraform_version"))) {
            return "expected the JSON of `terraform show -json`, found a state file: run `terraform show -json FILE`";
        }
        if (members.contains("describeTrails")) {
            return "expected the JSON of `terraform show -json`, found recorded evidence: audit it without --planned";
        }
        if (members.contains("steps") || members.contains("deployment")) {
            return "expected the JSON of `terraform show -json`, found what looks like Pulumi's: it is not supported;"
                    + " record the account after the deployment and audit that";
        }
        return "expected the JSON of `terraform show -json`, found no member `format_version`";
    }
}
