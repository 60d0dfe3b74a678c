package org.pacta.backup;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a column holds, and how that is written in a backup: alike on both databases. */
enum ColumnKind {
    TEXT {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }

        @Override
        void bind(PreparedStatement statement, int column, Object value) throws SQLException {
            statement.setString(column, (String) value);
        }
    },
    WHOLE {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return row.getLong(column);
        }

        @Override
        void bind(PreparedStatement statement, int column, Object value) throws SQLException {
            statement.setLong(column, ((Number) value).longValue());
        }
    },
    TRUTH {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return row.getBoolean(column);
        }

        @Override
        void bind(PreparedStatement statement, int column, Object value) throws SQLException {
            statement.setBoolean(column, (Boolean) value);
        }
    },
    DECIMAL {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return row.getBigDecimal(column).stripTrailingZeros().toPlainString();
        }

        @Override
        void bind(PreparedStatement statement, int column, Object value) throws SQLException {
            statement.setBigDecimal(column, new BigDecimal((String) value));
        }
    },
    DAY {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return row.getObject(column, LocalDate.class).toString();
        }

        @Override
        void bind(PreparedStatement statement, int column, Object value) throws SQLException {
            statement.setObject(column, LocalDate.parse((String) value));
        }
    },
    INSTANT {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return row.getObject(column, OffsetDateTime.class).toInstant().toString();
        }

        @Override
        void bind(PreparedStatement statement, int column, Object value) throws SQLException {
            statement.setObject(column, Instant.parse((String) value).atOffset(ZoneOffset.UTC));
        }
    },
    ID {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return row.getObject(column, UUID.class).toString();
        }

        @Override
        void bind(PreparedStatement statement, int column, Object value) throws SQLException {
            statement.setObject(column, UUID.fromString((String) value));
        }
    },
    BYTES {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return Base64.getEncoder().encodeToString(row.getBytes(column));
        }

        @Override
        void bind(PreparedStatement statement, int column, Object value) throws SQLException {
            statement.setBytes(column, Base64.getDecoder().decode((String) value));
        }
    };

    /** Of a value that is not null: a text, a whole number or a truth value, as JSON has them. */
    abstract Object read(ResultSet row, int column) throws SQLException;

    /** @param value as {@link #read} gave it */
    abstract void bind(PreparedStatement statement, int column, Object value) throws SQLException;

    final void bindNullable(PreparedStatement statement, int column, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(column, Types.NULL);
        } else {
            bind(statement, column, value);
        }
    }

    /** @param type what H2 or PostgreSQL calls it */
    static ColumnKind of(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "character varying", "varchar", "text", "bpchar", "character" -> TEXT;
            case "smallint", "integer", "bigint", "int2", "int4", "int8", "bigserial" -> WHOLE;
            case "boolean", "bool" -> TRUTH;
            case "numeric" -> DECIMAL;
            case "date" -> DAY;
            case "timestamp with time zone", "timestamptz" -> INSTANT;
            case "uuid" -> ID;
            case "binary varying", "bytea" -> BYTES;
            default -> throw new IllegalStateException("Backups do not know columns of the type " + type);
        };
    }
}
