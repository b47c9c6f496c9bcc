/**
 * Evidence from plans and templates, before they are deployed. It needs no AWS SDK. Begin at
 * {@link io.github.trailproof.planned.TerraformJson#read} or
 * {@link io.github.trailproof.planned.CloudFormationTemplate#read}.
 */
module io.github.trailproof.planned {
    requires transitive io.github.trailproof.core;
    requires com.fasterxml.jackson.core;
    requires org.snakeyaml.engine;
    requires static org.jspecify;

    exports io.github.trailproof.planned;
}
