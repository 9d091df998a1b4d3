package dev.headgate.netflow.demo;

/** What collectors there are in the demo's traffic. */
public enum CollectorFormat {
    FORK("GoFlow2, giros-dit's build"),
    V1("GoFlow2 1.3"),
    V1_SNAKE_CASE("GoFlow2 1.3, -format.tag json"),
    V2("GoFlow2 2.2"),
    V2_MAPPED("GoFlow2 2.2, -mapping mapping.yaml");

    private final String title;

    CollectorFormat(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
