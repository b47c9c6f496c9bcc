package io.github.trailproof.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrailArnPartsTest {

    @Test
    void partsAndTextAreTheSameArn() {
        assertThat(new TrailArn("aws-us-gov", "us-gov-west-1", "111122223333", "a:trail/b"))
                .isEqualTo(TrailArn.parse("arn:aws-us-gov:cloudtrail:us-gov-west-1:111122223333:trail/a:trail/b"));
    }

    @ParameterizedTest
    @CsvSource({
        "aws:cloudtrail:us-east-1:111122223333:trail/x, nowhere, nobody, main",
        "aws, us-east-1:111122223333:trail/x, nobody, main",
        "aws, us-east-1, 111122223333:trail/x, main",
        "aws, us-east-1, , main",
        "aws, , 111122223333, main",
        "aws, us-east-1, 111122223333, ",
        "aws, us-east-1, 11112222333, main"
    })
    void partsThatSpellAnotherArnAreRefused(String partition, String region, String accountId, String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrailArn(partition, region, accountId, name))
                .withMessageStartingWith("expected a trail ARN");
    }
}
