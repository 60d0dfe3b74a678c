package org.pacta.model;

import java.time.LocalDate;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.descriptor.java.LocalDateJavaType;
import org.hibernate.type.descriptor.jdbc.LocalDateJdbcType;
import org.hibernate.type.internal.NamedBasicTypeImpl;

/**
 * Dates of native queries go to and fro as they are, as those of entities do by a setting: by way of {@code java.sql.Date},
 * which counts by the Julian calendar until 1582, those of the first centuries come back as others.
 */
public final class DatesAsTheyAre implements TypeContributor {

    @Override
    public void contribute(TypeContributions contributions, ServiceRegistry services) {
        contributions.contributeType(
                new NamedBasicTypeImpl<>(LocalDateJavaType.INSTANCE, LocalDateJdbcType.INSTANCE, "LocalDate"),
                LocalDate.class.getSimpleName(),
                LocalDate.class.getName());
    }
}
