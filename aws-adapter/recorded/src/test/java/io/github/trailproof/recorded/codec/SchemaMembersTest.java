package io.github.trailproof.recorded.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.recorded.RecordedSchemas;
import org.junit.jupiter.api.Test;

class SchemaMembersTest {

    @Test
    void theSchemaNamesEveryMemberThatIsRead() {
        String schema = RecordedSchemas.evidence();

        assertThat(PrimedSymbols.names()).allMatch(name -> schema.contains("\"" + name + "\":"));
    }
}
