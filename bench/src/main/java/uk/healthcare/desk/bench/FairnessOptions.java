package uk.healthcare.desk.bench;

/** What was asked for of fairness. */
record FairnessOptions(int enquiries, int clusters, long seed) {

    static FairnessOptions read(String[] arguments) {
        var enquiries = 10_000;
        var clusters = 24;
        var seed = 7L;
        for (var i = 1; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--enquiries" -> enquiries = Integer.parseInt(arguments[++i]);
                case "--clusters" -> clusters = Integer.parseInt(arguments[++i]);
                case "--seed" -> seed = Long.parseLong(arguments[++i]);
                default -> throw new IllegalArgumentException("Unknown option " + arguments[i]);
            }
        }
        return new FairnessOptions(enquiries, clusters, seed);
    }
}
