# Builds and runs Citewire: docker build -t citewire . && docker run --rm citewire ask "…"
# Plain enough for the legacy builder and BuildKit alike: no mounts, no syntax line.

FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /src
# the pom alone first: its dependencies are a layer that a change of the sources leaves in the cache
COPY pom.xml ./
RUN mvn -B -ntp -Dquick package
COPY LICENSE NOTICE citewire ./
COPY config config
COPY seeds seeds
COPY src/main src/main
RUN mvn -B -ntp -Dquick package
# Native libraries are unpacked here, as the running container can write nothing but /data. Names differ per library.
RUN set -eu; \
    case "$(uname -m)" in \
        x86_64) ort=linux-x64; sqlite=x86_64; djl=linux-x86_64 ;; \
        aarch64) ort=linux-aarch64; sqlite=aarch64; djl=linux-aarch64 ;; \
        *) echo "no native libraries for $(uname -m)" >&2; exit 1 ;; \
    esac; \
    mkdir -p /native/lib /tmp/unpacked && cd /tmp/unpacked; \
    for jar in onnxruntime sqlite-jdbc tokenizers; do jar --extract --file "$(ls /src/target/dist/lib/$jar-*.jar)"; done; \
    cp ai/onnxruntime/native/$ort/*.so org/sqlite/native/Linux/$sqlite/*.so /native/lib/; \
    version=$(sed -n 's/^version=//p' native/lib/tokenizers.properties); \
    mkdir -p "/native/djl/tokenizers/$version-cpu-$djl"; \
    cp native/lib/$djl/cpu/*.so "/native/djl/tokenizers/$version-cpu-$djl/"; \
    rm -rf /tmp/unpacked
# /dev/shm can be written even where the root file system cannot
RUN printf '%s\n' -XX:-UsePerfData -XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError -Djava.io.tmpdir=/dev/shm \
    -Donnxruntime.native.path=/app/native/lib -Dorg.sqlite.lib.path=/app/native/lib -DDJL_CACHE_DIR=/app/native/djl \
    >target/dist/jvm.options

FROM eclipse-temurin:25-jre
RUN mkdir /data && chown 10001:10001 /data
COPY --from=build /native /app/native
COPY --from=build /src/target/dist /app
ENV CITEWIRE_DATA=/data CITEWIRE_HTTP_HOST=0.0.0.0 CITEWIRE_HTTP_PORT=8080 SQLITE_TMPDIR=/data \
    PATH=/app/bin:$PATH
USER 10001:10001
WORKDIR /data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s CMD \
    ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx32m", \
     "-cp", "/app/citewire.jar", "citewire.frontend.http.HealthProbe"]
ENTRYPOINT ["citewire"]
