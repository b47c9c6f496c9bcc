package io.github.trailproof.recorded.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file's name and its folders say: accounts, regions and names of trails. */
final class PathWords {

    private static final Pattern ACCOUNT = Pattern.compile("(?<![A-Za-z0-9])[0-9]{12}(?![A-Za-z0-9])");

    private static final Pattern REGION = Pattern.compile("(?<![A-Za-z0-9])"
            + "(?:us-gov|us-iso[a-z]?|eu-iso[a-z]?|eusc-[a-z]{2}|[a-z]{2})"
            + "-(?:north|south|east|west|central|northeast|northwest|southeast|southwest)-[1-9][0-9]?"
            + "(?![A-Za-z0-9])");

    private static final Pattern EXTENSIONS = Pattern.compile("(?:\\.(?:jsonl?|txt|log|out|err|gz))+$");

    private final String path;
    private final List<String> parts = new ArrayList<>();

    /** Takes a path apart, as it was written. */
    PathWords(String path) {
        this.path = path;
        for (String part : path.split("[/\\\\]", -1)) {
            parts.add(part);
        }
        int last = parts.size() - 1;
        parts.set(last, EXTENSIONS.matcher(parts.get(last)).replaceFirst(""));
    }

    static boolean isAccount(String text) {
        return text.length() == 12 && ACCOUNT.matcher(text).matches();
    }

    static boolean isRegion(String text) {
        return REGION.matcher(text).matches();
    }

    /** The folder of a path, as it was written. */
    static String folder(String path) {
        return path.substring(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    SortedSet<String> accounts() {
        return all(ACCOUNT);
    }

    SortedSet<String> regions() {
        return all(REGION);
    }

    private SortedSet<String> all(Pattern pattern) {
        SortedSet<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(path);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    /** The file's name without what says that it is JSON. */
    String name() {
        return parts.get(parts.size() - 1);
    }

    /** Whether a folder, or the file without its extension, is called like this. */
    boolean hasPart(String name) {
        return parts.contains(name);
    }

    /** Whether a name stands anywhere in it, with no letter or digit before or after. */
    boolean mentions(String name) {
        for (int at = path.indexOf(name); at >= 0; at = path.indexOf(name, at + 1)) {
            if (isApart(at - 1) && isApart(at + name.length())) {
                return true;
            }
        }
        return false;
    }

    private boolean isApart(int at) {
        return at < 0 || at >= path.length() || !Character.isLetterOrDigit(path.charAt(at));
    }
}
