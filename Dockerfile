# The jar that is operated, in layers, as a user that is not root. Build it first: ./mvnw -Pproduction -DskipTests package
# Wants BuildKit, which is what Docker builds with by itself: the old builder stumbles over a layer without files.
FROM eclipse-temurin:25-jre AS layers
WORKDIR /jar
COPY target/enquiry-desk-*.jar desk.jar
RUN java -Djarmode=tools -jar desk.jar extract --layers --launcher --destination out

FROM eclipse-temurin:25-jre
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin desk
WORKDIR /desk
COPY --from=layers /jar/out/dependencies/ ./
COPY --from=layers /jar/out/spring-boot-loader/ ./
COPY --from=layers /jar/out/snapshot-dependencies/ ./
COPY --from=layers /jar/out/application/ ./
USER desk
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=15s --start-period=180s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "--enable-native-access=ALL-UNNAMED", "org.springframework.boot.loader.launch.JarLauncher"]
