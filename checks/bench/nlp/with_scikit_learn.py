# The best of scikit-learn's ways on the labelled sets: TF-IDF, 50 latent directions, spherical k-means from 5 starts.
# python3 with_scikit_learn.py <file: a text a line, its words parted by spaces> <groups>
import sys
import time

import numpy as np
from sklearn.cluster import KMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

path, groups = sys.argv[1], int(sys.argv[2])
began = time.perf_counter()
with open(path, encoding="utf8") as lines:
    texts = [line.split() for line in lines]
words = TfidfVectorizer(analyzer=lambda text: text, min_df=2, max_df=0.5, sublinear_tf=True).fit_transform(texts)
places = normalize(TruncatedSVD(50, random_state=0).fit_transform(words))
best = None
for start in range(5):
    first = KMeans(groups, init="k-means++", n_init=1, max_iter=1, random_state=start).fit(places)
    centres, before = normalize(first.cluster_centers_), None
    for _ in range(50):
        likeness = places @ centres.T
        found = likeness.argmax(1)
        if before is not None and (found == before).all():
            break
        before = found
        sums = [places[found == group].sum(0) for group in range(groups)]
        centres = normalize(np.vstack(sums))
    nearness = likeness.max(1).sum()
    if best is None or nearness > best:
        best = nearness
print(time.perf_counter() - began)
