package io.github.trailproof.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Unsettled;
import io.github.trailproof.evidence.Operation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The enabled regions as tools print them. */
class EnabledRegionsFormsTest {

    @Test
    void anAnswerOfListRegionsIsRead() {
        assertThat(regions("""
                {"Regions":[{"RegionName":"us-east-1","RegionOptStatus":"ENABLED_BY_DEFAULT"},
                {"RegionName":"af-south-1","RegionOptStatus":"ENABLED"},
                {"RegionName":"me-south-1","RegionOptStatus":"DISABLED"}],"NextToken":null}
                """)).isEqualTo(known("us-east-1", "af-south-1"));
    }

    @Test
    void anAnswerOfDescribeRegionsIsRead() {
        assertThat(regions("""
                {"Regions":[{"Endpoint":"ec2.us-gov-west-1.amazonaws.com","RegionName":"us-gov-west-1",
                "OptInStatus":"opt-in-not-required"},{"RegionName":"af-south-1","OptInStatus":"opted-in"},
                {"RegionName":"me-south-1","OptInStatus":"not-opted-in"}]}
                """)).isEqualTo(known("us-gov-west-1", "af-south-1"));
    }

    @Test
    void theListAloneIsReadInEitherForm() {
        assertThat(regions("[\"us-east-1\",{\"RegionName\":\"af-south-1\",\"OptInStatus\":\"opted-in\"}]"))
                .isEqualTo(known("us-east-1", "af-south-1"));
        assertThat(regions("{\"regions\":[\"us-east-1\"]}")).isEqualTo(known("us-east-1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '_', textBlock = """
                    {"Regions":[{"RegionName":"af-south-1","RegionOptStatus":"ENABLING"}]} | the region af-south-1 is `ENABLING`
                    {"Regions":[{"RegionName":"af-south-1"}]} | the answer has the region af-south-1 without RegionOptStatus and OptInStatus
                    {"Regions":[{"RegionName":"af-south-1","OptInStatus":"opted-in","RegionOptStatus":"DISABLED"}]} | the region af-south-1 is both enabled and not
                    {"Regions":[],"NextToken":"x"} | the answer has a NextToken, so it goes on
                    """)
    void whatDoesNotSayWhichRegionsAreEnabledLeavesThemOpen(String answer, String detail) {
        assertThat(regions(answer))
                .isEqualTo(Evidence.missing(MissingEvidence.of(Operation.LIST_REGIONS, new Unsettled(detail))));
    }

    private static Evidence<EnabledRegions> known(String... names) {
        return Evidence.known(EnabledRegions.of(List.of(names)));
    }

    private static Evidence<EnabledRegions> regions(String answer) {
        return Inputs.readOne("{\"accountId\":\"111122223333\",\"describeTrails\":{},\"enabledRegions\":"
                        + answer.replace("\n", "") + "}")
                .enabledRegions();
    }
}
