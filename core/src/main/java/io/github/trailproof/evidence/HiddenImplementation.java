package io.github.trailproof.evidence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The house style of generated values: users see the abstract type and its nested builder, never the
 * implementation. The annotation is kept out of class files, so that a consumer's
 * compiler never asks for Immutables.
 */
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PRIVATE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        overshadowImplementation = true,
        depluralize = true,
        depluralizeDictionary = {"status:statuses", "selectors:selectors"},
        jdkOnly = true,
        allowedClasspathAnnotations = Override.class)
@interface HiddenImplementation {}
