package citewire.ingest.fetch;

import citewire.ingest.fetch.polite.ReservedPaths;
import citewire.ingest.fetch.polite.RobotsRules;
import java.time.Instant;

/** What a site's own files say, until when they are believed. */
record SiteRules(RobotsRules robots, ReservedPaths reserved, Instant until) {}
