// Ranking with one's own weights.
