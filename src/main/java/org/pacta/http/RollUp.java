package org.pacta.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An answer that has rows, and says something that holds for all of them: as a table, that is in columns before theirs. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RollUp {

    /** The component that has the rows. */
    String rows() default "rows";

    /** The properties that come first, of the answer or of each row. */
    String[] first();

    /** The component that names what the rows are grouped by, where their properties depend on it. */
    String groups() default "groupBy";
}
