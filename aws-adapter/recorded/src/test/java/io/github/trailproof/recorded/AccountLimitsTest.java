package io.github.trailproof.recorded;

import static io.github.trailproof.recorded.Inputs.ARN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every case is at a limit, then one beyond it and between two good accounts. */
class AccountLimitsTest {

    private static String repeated(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(","));
    }

    private static String region(int number) {
        return "aa-" + (char) ('a' + number / 676 % 26) + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26)
                + "-1";
    }

    private static String account(String members) {
        String listings = members.contains("describeTrails") ? "" : "\"describeTrails\":{},";
        return "{\"accountId\":\"000000000002\"," + listings + members + "}";
    }

    private static void assertLimit(String allowed, String beyond, String path, String limit) {
        assertThat(RecordedLimits.exceededBy(Inputs.readOne(account(allowed)))).isEmpty();
        assertThat(Inputs.read(Inputs.account("000000000001") + "\n" + account(beyond) + "\n"
                        + Inputs.account("000000000003")))
                .containsExactly(
                        Inputs.readable(1, "000000000001"),
                        Inputs.refused(2, path, "expected at most " + limit + " in one account, found more"),
                        Inputs.readable(3, "000000000003"));
    }

    @Test
    void regionsThatWereListed() {
        IntFunction<String> listings = count ->
                "\"describeTrails\":{" + repeated(count, i -> "\"" + region(i) + "\":{\"trailList\":[]}") + "}";

        assertLimit(listings.apply(1000), listings.apply(1001), "$.describeTrails." + region(1000), "1000 regions");
    }

    @Test
    void regionsThatAreEnabled() {
        IntFunction<String> enabled =
                count -> "\"enabledRegions\":[" + repeated(count, i -> "\"" + region(i) + "\"") + "]";

        assertLimit(enabled.apply(1000), enabled.apply(1001), "$.enabledRegions[1000]", "1000 regions");
    }

    @Test
    void trails() {
        IntFunction<String> trails = count -> "\"describeTrails\":{\"us-east-1\":{\"trailList\":["
                + repeated(count, i -> "{\"TrailARN\":\"" + ARN + i + "\"}") + "]}}";

        assertLimit(
                trails.apply(1000), trails.apply(1001), "$.describeTrails.us-east-1.trailList[1000]", "1000 trails");
    }

    @Test
    void trailsInAllListings() {
        IntFunction<String> copies = count -> "\"describeTrails\":{"
                + repeated(
                        20,
                        region -> "\"" + region(region)
                                + "\":{\"trailList\":["
                                + repeated(region == 0 ? count - 19_000 : 1000, i -> "{\"TrailARN\":\"" + ARN + "\"}")
                                + "]}")
                + "}";

        assertLimit(
                copies.apply(20_000),
                copies.apply(20_001),
                "$.describeTrails." + region(19) + ".trailList[999]",
                "20000 trails in all listings together");
    }

    @Test
    void trailsThatWereAskedAbout() {
        IntFunction<String> statuses =
                count -> "\"getTrailStatus\":{" + repeated(count, i -> "\"" + ARN + i + "\":{}") + "}";

        assertLimit(statuses.apply(1000), statuses.apply(1001), "$.getTrailStatus['" + ARN + "1000']", "1000 trails");
    }

    @Test
    void selectorsAndTheirValues() {
        IntFunction<String> selectors = count ->
                "\"getEventSelectors\":{\"" + ARN + "\":{\"EventSelectors\":[" + repeated(count, i -> "{}") + "]}}";
        IntFunction<String> values = count -> "\"getEventSelectors\":{\"" + ARN
                + "\":{\"AdvancedEventSelectors\":[{\"FieldSelectors\":[{\"Equals\":[" + repeated(count, i -> "\"\"")
                + "]}]}]}}";
        String path = "$.getEventSelectors['" + ARN + "']";

        assertLimit(selectors.apply(2000), selectors.apply(2001), path, "2000 selectors");
        assertLimit(values.apply(50_000), values.apply(50_001), path, "50000 values in selectors");
    }
}
