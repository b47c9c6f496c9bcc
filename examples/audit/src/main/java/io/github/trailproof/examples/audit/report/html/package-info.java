/**
 * The page for a browser: {@code report.html} with its style and its script, and the accounts as data in it.
 *
 * <p>The script finds three pieces of data, each in an element of its own:
 *
 * <ul>
 *   <li>{@code introduction}: a JSON object on the run, the criteria and the control
 *   <li>{@code data}: a line for each account, of two JSON objects with a tab between them: first what the page lists,
 *       sorts and searches, then what it shows once somebody opens the account. So the browser parses the second, longer
 *       object of few accounts only. An input that could not be read is one object. JSON escapes tabs and line feeds, so
 *       neither can occur within an object
 *   <li>{@code end}: how many accounts there were. A page without it was cut off, and says so
 * </ul>
 */
@NullMarked
package io.github.trailproof.examples.audit.report.html;

import org.jspecify.annotations.NullMarked;
