/** Bad luck, as it happens to the packaged service: killed at any moment, the disk full, the database away, rude clients. */
package org.pacta.kill;
