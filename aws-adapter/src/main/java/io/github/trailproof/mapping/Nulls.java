package io.github.trailproof.mapping;

import java.util.List;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** Finds nulls in lists: the SDK keeps a null that the service puts into a list, the core's lists take none. */
final class Nulls {

    private Nulls() {}

    /** Whether there is a null in a list of this answer, at any depth. */
    static boolean in(SdkPojo answer) {
        for (SdkField<?> member : answer.sdkFields()) {
            if (member.getValueOrDefault(answer) instanceof List<?> list && inList(list)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inList(List<?> list) {
        for (Object element : list) {
            if (element == null || (element instanceof SdkPojo nested && in(nested))) {
                return true;
            }
        }
        return false;
    }
}
