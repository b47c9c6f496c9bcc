package io.github.trailproof.mapping;

import java.util.Optional;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Members of the SDK's types by their names in the API. A member that older versions of the SDK lack, or whose accessors
 * a newer one has deprecated, is read and set this way: calling its accessor would be a NoSuchMethodError there.
 */
final class NamedMembers {

    private NamedMembers() {}

    /** The value of a flag; empty where it is absent, and where this version of the SDK does not know the member. */
    static Optional<Boolean> flag(SdkPojo answer, String member) {
        return field(answer, member).map(field -> (Boolean) field.getValueOrDefault(answer));
    }

    /** The value of a text; empty where it is absent, and where this version of the SDK does not know the member. */
    static Optional<String> text(SdkPojo answer, String member) {
        return field(answer, member).map(field -> (String) field.getValueOrDefault(answer));
    }

    /**
     * Sets a member of a builder.
     *
     * @param owner the kind of thing that has the member, such as {@code a trail}
     * @throws IllegalArgumentException if this version of the SDK does not know the member
     */
    static void set(SdkPojo builder, String member, Object value, String owner) {
        field(builder, member)
                .orElseThrow(() -> Refusals.unknownToSdk(member, owner))
                .set(builder, value);
    }

    private static Optional<SdkField<?>> field(SdkPojo owner, String member) {
        for (SdkField<?> field : owner.sdkFields()) {
            if (field.memberName().equals(member)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
