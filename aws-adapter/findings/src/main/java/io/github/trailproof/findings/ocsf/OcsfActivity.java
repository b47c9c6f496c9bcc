package io.github.trailproof.findings.ocsf;

/** What an OCSF event says has happened to a finding. */
public enum OcsfActivity {
    /** It was made. */
    CREATE(1, "Create"),
    /** It was assessed again. */
    UPDATE(2, "Update"),
    /** It was closed. */
    CLOSE(3, "Close");

    private final int id;
    private final String caption;

    OcsfActivity(int id, String caption) {
        this.id = id;
        this.caption = caption;
    }

    int id() {
        return id;
    }

    String caption() {
        return caption;
    }
}
