package io.github.trailproof.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrailArnTest {

    @Test
    void anArnIsReadIntoItsParts() {
        TrailArn arn = TrailArn.parse("arn:aws-us-gov:cloudtrail:us-gov-west-1:111122223333:trail/main-1.x_y");
        assertThat(arn).isEqualTo(new TrailArn("aws-us-gov", "us-gov-west-1", "111122223333", "main-1.x_y"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:cloudtrail:us-east-1:111122223333:trail/main",
                "arn:aws-cn:cloudtrail:cn-north-1:111122223333:trail/a",
                "arn:aws-eusc:cloudtrail:eusc-de-east-1:111122223333:trail/a b/c",
                "arn:aws-iso-b:cloudtrail:us-isob-east-1:111122223333:trail/two\nlines"
            })
    void anArnIsSpelledAsItWasRead(String text) {
        assertThat(TrailArn.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "main",
                "arn:aws:cloudtrail:us-east-1:111122223333:trail/",
                "arn:aws:cloudtrail:us-east-1:11112222333:trail/main",
                "arn:aws:cloudtrail:us-east-1:1111222233334:trail/main",
                "arn:aws:cloudtrail:us-east-1:١١١١٢٢٢٢٣٣٣٣:trail/main",
                "arn:aws:cloudtrail::111122223333:trail/main",
                "arn:aws:cloudtrail:US-EAST-1:111122223333:trail/main",
                "arn:aws:s3:us-east-1:111122223333:trail/main",
                "arn:gcp:cloudtrail:us-east-1:111122223333:trail/main",
                "arn:aws:cloudtrail:us-east-1:111122223333:eventdatastore/main",
                " arn:aws:cloudtrail:us-east-1:111122223333:trail/main"
            })
    void whatIsNoTrailArnIsRefusedAndShown(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrailArn.parse(text))
                .withMessage("expected a trail ARN,"
                        + " `arn:<partition>:cloudtrail:<region>:<12 digits>:trail/<name>`, found `" + text + "`");
    }

    @Test
    void partsThatSpellNoArnAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrailArn("aws", "us-east-1", "111122223333", ""))
                .withMessageEndingWith("found `arn:aws:cloudtrail:us-east-1:111122223333:trail/`");
        assertThatIllegalArgumentException().isThrownBy(() -> new TrailArn("AWS", "us-east-1", "111122223333", "a"));
    }

    @Test
    void aPartThatHoldsTheTextOfOthersIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrailArn("aws", "us-east-1:111122223333:trail/x", "111122223333", "a"));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new TrailArn("aws:cloudtrail:us-east-1:111122223333:trail/x", "a", "111122223333", "a"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrailArn("aws", "us-east-1", "111122223333:trail/x", "a"));
    }

    @Test
    void arnsAreOrderedByAccountPartitionRegionAndName() {
        List<TrailArn> ordered = List.of(
                new TrailArn("aws-cn", "us-west-2", "111122223333", "b"),
                new TrailArn("aws", "us-west-2", "999988887777", "b"),
                new TrailArn("aws-cn", "eu-west-1", "999988887777", "b"),
                new TrailArn("aws-cn", "us-east-1", "999988887777", "a"),
                new TrailArn("aws-cn", "us-east-1", "999988887777", "b"));
        assertThat(ordered).isSorted().doesNotHaveDuplicates();
        assertThat(ordered.get(0)).isNotEqualByComparingTo(ordered.get(1));
    }
}
