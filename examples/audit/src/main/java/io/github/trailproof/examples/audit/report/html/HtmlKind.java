package io.github.trailproof.examples.audit.report.html;

import java.io.IOException;

/**
 * What a page shows, and where what is particular to it lies: a script, a style and a piece of HTML of one name.
 *
 * @param beside the class that they lie beside
 * @param name their name, without its ending
 * @param title of the window
 * @param heading of the page
 * @param command what writes it
 */
public record HtmlKind(Class<?> beside, String name, String title, String heading, String command) {

    String own(String ending) throws IOException {
        return Resource.text(beside, name + "." + ending);
    }
}
