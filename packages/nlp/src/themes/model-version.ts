/** Version of the way in which themes are found; kept beside what it found. */
export const THEME_MODEL = 'latent-louvain-kmeans-2';
