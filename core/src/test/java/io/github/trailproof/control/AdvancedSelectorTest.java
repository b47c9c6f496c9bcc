package io.github.trailproof.control;

import static io.github.trailproof.control.Requirement.MANAGEMENT_EVENTS;
import static io.github.trailproof.control.Requirement.NO_EXCLUSIONS;
import static io.github.trailproof.control.Requirement.READ_WRITE_ALL;
import static io.github.trailproof.control.Scene.condition;
import static io.github.trailproof.control.Scene.equal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdvancedSelectorTest {

    private static Scene selecting(AdvancedFieldSelector... conditions) {
        return new Scene()
                .advanced(AdvancedEventSelector.builder()
                        .addFieldSelectors(conditions)
                        .build());
    }

    @Test
    void theConsolesSelectorSatisfiesEverything() {
        Scene scene = new Scene().management();
        assertThat(scene.says(MANAGEMENT_EVENTS)).isEqualTo("SATISFIED: eventCategory Equals `Management`");
        assertThat(scene.says(READ_WRITE_ALL)).isEqualTo("SATISFIED: readOnly is not restricted");
        assertThat(scene.says(NO_EXCLUSIONS)).isEqualTo("SATISFIED: eventSource is not restricted");
    }

    @Test
    void theDisplayNameSaysNothing() {
        Scene scene = new Scene()
                .advanced(AdvancedEventSelector.builder()
                        .name("Management events selector")
                        .addFieldSelectors(equal("eventCategory", "Data"))
                        .build());
        for (Requirement requirement : new Requirement[] {MANAGEMENT_EVENTS, READ_WRITE_ALL, NO_EXCLUSIONS}) {
            assertThat(scene.says(requirement)).isEqualTo("UNSATISFIED: eventCategory Equals `Data`");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false", "maybe"})
    void aReadOnlyFieldIsNotAllWhateverItSays(String value) {
        assertThat(new Scene().management(equal("readOnly", value)).says(READ_WRITE_ALL))
                .isEqualTo("UNSATISFIED: readOnly Equals `" + value + "`");
    }

    @Test
    void aReadOnlyFieldTwiceOrUnderAnyOperatorIsNotAll() {
        assertThat(new Scene()
                        .management(equal("readOnly", "true"), equal("readOnly", "false"))
                        .says(READ_WRITE_ALL))
                .isEqualTo("UNSATISFIED: readOnly is named 2 times: Equals `false`; Equals `true`");
        assertThat(new Scene()
                        .management(condition("readOnly")
                                .putUnrecognizedMembers("Like", "[]")
                                .build())
                        .says(READ_WRITE_ALL))
                .isEqualTo("UNSATISFIED: readOnly has the operator `Like`, which this library does not know");
    }

    @Test
    void excludedSourcesAreAllowedByTheLetterOnly() {
        Scene scene = new Scene()
                .management(condition("eventSource")
                        .addNotEquals("kms.amazonaws.com")
                        .build());
        assertThat(scene.says(READ_WRITE_ALL)).isEqualTo("SATISFIED: readOnly is not restricted");
        assertThat(scene.says(NO_EXCLUSIONS)).isEqualTo("UNSATISFIED: eventSource NotEquals `kms.amazonaws.com`");
    }

    static Stream<AdvancedFieldSelector> restrictions() {
        return Stream.of(
                equal("eventSource", "kms.amazonaws.com"),
                condition("eventSource").addNotEquals("a").addEqualTo("b").build(),
                condition("eventSource").addNotEquals("a").addStartsWith("b").build(),
                condition("eventSource").addNotEquals("a").addEndsWith("b").build(),
                condition("eventSource").addNotEquals("a").addNotStartsWith("b").build(),
                condition("eventSource").addNotEquals("a").addNotEndsWith("b").build(),
                condition("eventSource").addNotStartsWith("kms").build(),
                condition("eventSource").addNotEndsWith("kms").build(),
                condition("eventSource").addStartsWith("kms").build(),
                condition("eventSource").addEndsWith("com").build(),
                condition("eventName").addNotEquals("Decrypt").build(),
                equal("eventType", "AwsApiCall"),
                equal("userIdentity.arn", "arn:aws:iam::111122223333:root"),
                equal("sessionCredentialFromConsole", "true"));
    }

    @ParameterizedTest
    @MethodSource("restrictions")
    void everyOtherKnownRestrictionIsNotAll(AdvancedFieldSelector condition) {
        Scene scene = new Scene().management(condition);
        assertThat(scene.result(READ_WRITE_ALL).outcome()).isEqualTo(Outcome.UNSATISFIED);
        assertThat(scene.result(READ_WRITE_ALL).field())
                .isEqualTo(condition.field().orElseThrow());
        assertThat(scene.result(NO_EXCLUSIONS).outcome()).isEqualTo(Outcome.UNSATISFIED);
        assertThat(scene.result(MANAGEMENT_EVENTS).outcome()).isEqualTo(Outcome.SATISFIED);
    }

    @Test
    void everyOperatorIsNamedInItsPlace() {
        AdvancedFieldSelector every = condition("eventName")
                .addNotEndsWith("f")
                .addNotStartsWith("e")
                .addNotEquals("d")
                .addEndsWith("c")
                .addStartsWith("b")
                .addEqualTo("a")
                .build();
        assertThat(new Scene().management(every).says(READ_WRITE_ALL))
                .isEqualTo("UNSATISFIED: eventName Equals `a`, StartsWith `b`, EndsWith `c`,"
                        + " NotEquals `d`, NotStartsWith `e`, NotEndsWith `f`");
    }

    static Stream<List<AdvancedFieldSelector>> unclear() {
        return Stream.of(
                List.of(equal("resources.type", "AWS::S3::Object")),
                List.of(equal("eventsource", "kms.amazonaws.com")),
                List.of(AdvancedFieldSelector.builder().addEqualTo("x").build()),
                List.of(condition("eventSource").build()),
                List.of(condition("eventSource")
                        .addNotEquals("a")
                        .putUnrecognizedMembers("Like", "[]")
                        .build()),
                List.of(
                        condition("eventSource").addNotEquals("a").build(),
                        condition("eventSource").addNotEquals("b").build()),
                List.of(equal("eventName", "a"), equal("eventName", "b")));
    }

    @ParameterizedTest
    @MethodSource("unclear")
    void whatHasNoKnownMeaningIsUnknown(List<AdvancedFieldSelector> conditions) {
        Scene scene = new Scene().management(conditions.toArray(AdvancedFieldSelector[]::new));
        assertThat(scene.result(MANAGEMENT_EVENTS).outcome()).isEqualTo(Outcome.SATISFIED);
        assertThat(scene.result(READ_WRITE_ALL).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(scene.result(READ_WRITE_ALL).field())
                .isEqualTo(conditions.get(0).field().orElse("Field"));
        assertThat(scene.result(NO_EXCLUSIONS).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(scene.assess().verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void aRepeatedFieldAndAMissingFieldNameAreNamed() {
        assertThat(new Scene()
                        .management(equal("eventName", "b"), equal("eventName", "a"))
                        .says(READ_WRITE_ALL))
                .isEqualTo("UNKNOWN: eventName is named 2 times: Equals `a`; Equals `b`");
        assertThat(new Scene()
                        .management(
                                AdvancedFieldSelector.builder().addEqualTo("x").build())
                        .says(READ_WRITE_ALL))
                .isEqualTo("UNKNOWN: Field is absent from a field selector");
        assertThat(new Scene().management(condition("eventSource").build()).says(READ_WRITE_ALL))
                .isEqualTo("UNKNOWN: eventSource has no operator");
    }

    @Test
    void aSelectorWithoutCategoryIsUnknown() {
        assertThat(selecting(equal("eventName", "a")).says(MANAGEMENT_EVENTS))
                .isEqualTo("UNKNOWN: eventCategory is not named by the selector");
        Scene empty = selecting();
        assertThat(empty.says(READ_WRITE_ALL)).isEqualTo("UNKNOWN: eventCategory is not named by the selector");
        assertThat(empty.assess().verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void aCategoryNamedTwiceIsUnknown() {
        assertThat(selecting(equal("eventCategory", "Management"), equal("eventCategory", "Management"))
                        .says(MANAGEMENT_EVENTS))
                .isEqualTo("UNKNOWN: eventCategory is named 2 times: Equals `Management`");
    }

    @Test
    void oneOfSeveralCategoriesSuffices() {
        assertThat(selecting(equal("eventCategory", "Data", "Management")).says(MANAGEMENT_EVENTS))
                .isEqualTo("SATISFIED: eventCategory Equals `Data`, `Management`");
    }

    static Stream<AdvancedFieldSelector> openCategories() {
        return Stream.of(
                equal("eventCategory", "management"),
                condition("eventCategory")
                        .addEqualTo("Management")
                        .putUnrecognizedMembers("Like", "[]")
                        .build(),
                condition("eventCategory")
                        .addEqualTo("Management")
                        .addNotEquals("Data")
                        .build(),
                condition("eventCategory")
                        .addEqualTo("Management")
                        .addStartsWith("M")
                        .build(),
                condition("eventCategory")
                        .addEqualTo("Management")
                        .addEndsWith("t")
                        .build(),
                condition("eventCategory").addStartsWith("Manage").build(),
                condition("eventCategory").addNotEquals("Data").build(),
                condition("eventCategory").build());
    }

    @ParameterizedTest
    @MethodSource("openCategories")
    void aCategoryInAnotherCaseOrUnderAnotherOperatorIsUnknown(AdvancedFieldSelector category) {
        assertThat(selecting(category).result(MANAGEMENT_EVENTS).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(selecting(category).assess().verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void anUnknownMemberMakesTheSelectorUnknown() {
        Scene scene = new Scene()
                .advanced(AdvancedEventSelector.builder()
                        .addFieldSelectors(equal("eventCategory", "Management"))
                        .putUnrecognizedMembers("Enabled", "false")
                        .build());
        assertThat(scene.says(MANAGEMENT_EVENTS))
                .isEqualTo("UNKNOWN: `Enabled` is a member this library does not know");
    }

    @Test
    void managementSelectorsComeBeforeOthersInTheExplanation() {
        Scene scene = new Scene()
                .advanced(
                        AdvancedEventSelector.builder()
                                .addFieldSelectors(equal("eventCategory", "Data"))
                                .build(),
                        AdvancedEventSelector.builder()
                                .addFieldSelectors(equal("eventCategory", "Management"), equal("readOnly", "false"))
                                .build());
        assertThat(scene.says(MANAGEMENT_EVENTS)).isEqualTo("SATISFIED: eventCategory Equals `Management`");
        assertThat(scene.says(READ_WRITE_ALL)).isEqualTo("UNSATISFIED: readOnly Equals `false`");
    }

    /** Field and finding, read one after the other, are the same words for both of these selectors. */
    @Test
    void selectorsWhoseWordsRunTogetherAreToldApartInAnyOrder() {
        AdvancedEventSelector one = AdvancedEventSelector.builder()
                .addFieldSelectors(equal("eventCategory", "Management"), equal("a", "x` Equals `y"))
                .build();
        AdvancedEventSelector other = AdvancedEventSelector.builder()
                .addFieldSelectors(equal("eventCategory", "Management"), equal("a Equals `x`", "y"))
                .build();
        assertThat(new Scene().advanced(one, other).assess())
                .isEqualTo(new Scene().advanced(other, one).assess());
    }
}
