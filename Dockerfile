# Builds and runs Citewire: docker build -t citewire . && docker run --rm citewire ask "…"
# Plain enough for the legacy builder and BuildKit alike: no mounts, no syntax line. It makes the image of the platform it
# runs on, since the cache has to be made there; docs/OPERATING.md tells how to make those of several.

FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /src
# the pom alone first: its dependencies are a layer that a change of the sources leaves in the cache
COPY pom.xml ./
RUN mvn -B -ntp -Dquick package org.cyclonedx:cyclonedx-maven-plugin:makeBom
COPY LICENSE NOTICE citewire ./
COPY config config
COPY seeds seeds
COPY src/main src/main
RUN mvn -B -ntp -Dquick package org.cyclonedx:cyclonedx-maven-plugin:makeBom && cp target/sbom.cdx.json target/dist/

# On the JDK's image: its C library and its Java are the ones that the program is rehearsed with and runs on.
FROM eclipse-temurin:25-jdk AS image
COPY image/program image/rehearse image/root image/Rehearsal.java /image/
COPY --from=build /src/target/dist /dist
RUN sh /image/program /dist /opt/citewire
RUN sh /image/rehearse /opt/citewire
RUN sh /image/root /opt/citewire /rootfs

FROM scratch
ARG VERSION=unknown
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Citewire" \
    org.opencontainers.image.description="A Discord bot that answers questions about the news and cites its sources" \
    org.opencontainers.image.licenses="Apache-2.0" \
    org.opencontainers.image.version="$VERSION" \
    org.opencontainers.image.revision="$REVISION"
COPY --from=image /rootfs /
# each part once: what two layers hold is pulled twice
COPY --from=image /opt/citewire/lib/runtime /opt/citewire/lib/runtime
COPY --from=image /opt/citewire/lib/app /opt/citewire/lib/app
COPY --from=image /opt/citewire/lib/libapplauncher.so /opt/citewire/lib/
COPY --from=image /opt/citewire/bin /opt/citewire/bin
COPY --from=image --chown=10001:10001 /data /data
ENV CITEWIRE_DATA=/data CITEWIRE_HTTP_HOST=0.0.0.0 CITEWIRE_HTTP_PORT=8080 SQLITE_TMPDIR=/data \
    LANG=C.UTF-8 PATH=/opt/citewire/bin
USER 10001:10001
WORKDIR /data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=15s --start-period=60s CMD ["citewire-health"]
ENTRYPOINT ["citewire"]
