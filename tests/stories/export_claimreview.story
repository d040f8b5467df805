Headline answers as schema.org ClaimReview: of all, of one action, and of what was not promised yet.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ rules/ladders.yaml
@ rules/house.yaml

$ sanya export claimreview --as-of 2024-06-30 --url https://example.org/water
{"@context":"https://schema.org","@graph":[{"@type":"ClaimReview","claimReviewed":"Dig a well at each of the ten schools without water","datePublished":"2024-06-30","identifier":[{"@type":"PropertyValue","propertyID":"unit","value":"schools/wells"},{"@type":"PropertyValue","propertyID":"tracker","value":"water"},{"@type":"PropertyValue","propertyID":"as_of","value":"2024-06-30"},{"@type":"PropertyValue","propertyID":"method","value":"house 1.0.0"},{"@type":"PropertyValue","propertyID":"method_sha256","value":"7790dc0d198548cbac4bd4111cf92c3b88dd4475d40cd3a89485b0f1f86046ac"}],"inLanguage":"en","itemReviewed":{"@type":"Claim","appearance":{"@type":"CreativeWork","datePublished":"2019-03-02","name":"Water for all","publisher":{"@type":"Organization","name":"The River Post"}},"author":{"@type":"Person","name":"A. Ito"},"datePublished":"2019-03-01"},"reviewAspect":"Status","reviewRating":{"@type":"Rating","alternateName":"Reported done by one voice or Delivered","ratingExplanation":"Reported done by one voice: one outside voice reports it done; 2 are needed; or Delivered: 1 to 2 outside voices report it done"},"url":"https://example.org/water/index.html#action-schools--wells"},{"@type":"ClaimReview","claimReviewed":"Bring a law on drinking water","datePublished":"2024-06-30","identifier":[{"@type":"PropertyValue","propertyID":"unit","value":"schools/law"},{"@type":"PropertyValue","propertyID":"tracker","value":"water"},{"@type":"PropertyValue","propertyID":"as_of","value":"2024-06-30"},{"@type":"PropertyValue","propertyID":"method","value":"house 1.0.0"},{"@type":"PropertyValue","propertyID":"method_sha256","value":"7790dc0d198548cbac4bd4111cf92c3b88dd4475d40cd3a89485b0f1f86046ac"}],"inLanguage":"en","itemReviewed":{"@type":"Claim","appearance":{"@type":"CreativeWork","datePublished":"2019-03-02","name":"Water for all","publisher":{"@type":"Organization","name":"The River Post"}},"author":{"@type":"Person","name":"A. Ito"},"datePublished":"2019-03-01"},"reviewAspect":"Status","reviewRating":{"@type":"Rating","alternateName":"Stalled","bestRating":11,"ratingExplanation":"last sign of progress: 2022-04; a search on 2024-06-10 found nothing","ratingValue":5,"worstRating":1},"url":"https://example.org/water/index.html#action-schools--law"},{"@type":"ClaimReview","claimReviewed":"Test the water of every school each year","datePublished":"2024-06-30","identifier":[{"@type":"PropertyValue","propertyID":"unit","value":"schools/tests"},{"@type":"PropertyValue","propertyID":"tracker","value":"water"},{"@type":"PropertyValue","propertyID":"as_of","value":"2024-06-30"},{"@type":"PropertyValue","propertyID":"method","value":"house 1.0.0"},{"@type":"PropertyValue","propertyID":"method_sha256","value":"7790dc0d198548cbac4bd4111cf92c3b88dd4475d40cd3a89485b0f1f86046ac"}],"inLanguage":"en","itemReviewed":{"@type":"Claim","appearance":{"@type":"CreativeWork","datePublished":"2019-03-02","name":"Water for all","publisher":{"@type":"Organization","name":"The River Post"}},"author":{"@type":"Person","name":"A. Ito"},"datePublished":"2019-03-01"},"reviewAspect":"Status","reviewRating":{"@type":"Rating","alternateName":"No evidence, no search known","ratingExplanation":"no progress is known, and no search is logged"},"url":"https://example.org/water/index.html#action-schools--tests"},{"@type":"ClaimReview","claimReviewed":"Bring taps to the villages along the river","datePublished":"2024-06-30","identifier":[{"@type":"PropertyValue","propertyID":"unit","value":"taps/villages"},{"@type":"PropertyValue","propertyID":"tracker","value":"water"},{"@type":"PropertyValue","propertyID":"as_of","value":"2024-06-30"},{"@type":"PropertyValue","propertyID":"method","value":"house 1.0.0"},{"@type":"PropertyValue","propertyID":"method_sha256","value":"7790dc0d198548cbac4bd4111cf92c3b88dd4475d40cd3a89485b0f1f86046ac"}],"inLanguage":"en","itemReviewed":{"@type":"Claim","appearance":{"@type":"CreativeWork","datePublished":"2019-03-02","name":"Water for all","publisher":{"@type":"Organization","name":"The River Post"}},"author":{"@type":"Organization","name":"Ministry of Works"},"datePublished":"2019-03-01"},"reviewAspect":"Status","reviewRating":{"@type":"Rating","alternateName":"No evidence, no search known","ratingExplanation":"no progress is known, and no search is logged"},"url":"https://example.org/water/index.html#action-taps--villages"}]}
! 1 warning, which `sanya check` shows
! the tracker names no publisher: the reviews have no author
= 0

$ sanya export claimreview wells --as-of 2024-06-30
{"@context":"https://schema.org","@type":"ClaimReview","claimReviewed":"Dig a well at each of the ten schools without water","datePublished":"2024-06-30","identifier":[{"@type":"PropertyValue","propertyID":"unit","value":"schools/wells"},{"@type":"PropertyValue","propertyID":"tracker","value":"water"},{"@type":"PropertyValue","propertyID":"as_of","value":"2024-06-30"},{"@type":"PropertyValue","propertyID":"method","value":"house 1.0.0"},{"@type":"PropertyValue","propertyID":"method_sha256","value":"7790dc0d198548cbac4bd4111cf92c3b88dd4475d40cd3a89485b0f1f86046ac"}],"inLanguage":"en","itemReviewed":{"@type":"Claim","appearance":{"@type":"CreativeWork","datePublished":"2019-03-02","name":"Water for all","publisher":{"@type":"Organization","name":"The River Post"}},"author":{"@type":"Person","name":"A. Ito"},"datePublished":"2019-03-01"},"reviewAspect":"Status","reviewRating":{"@type":"Rating","alternateName":"Reported done by one voice or Delivered","ratingExplanation":"Reported done by one voice: one outside voice reports it done; 2 are needed; or Delivered: 1 to 2 outside voices report it done"}}
! 1 warning, which `sanya check` shows
! the tracker names no publisher: the reviews have no author
= 0

$ sanya export claimreview taps --as-of 2024-06-30 --out taps.json
taps.json
! 1 warning, which `sanya check` shows
! the tracker names no publisher: the reviews have no author
= 0

$ sanya export claimreview wells --as-of 2018-01-01
! 1 warning, which `sanya check` shows
! sanya: there is nothing to review: schools/wells was not promised by 2018-01-01
!   help: ask as of a later day with --as-of
= 2

$ sanya export claimreview --url example.org
! sanya: "example.org" of --url is no address of http or https
!   help: write where the report will stand, as in https://example.org/tracker
= 2
