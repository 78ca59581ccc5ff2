# Makes test/stats/r/hierarchical.csv: made-up tests of promises with known effects. Rscript make-hierarchical.r
set.seed(20)
n <- 600
patron <- sample(sprintf('p%02d', 1:20), n, replace = TRUE)
war <- sample(sprintf('w%02d', 1:30), n, replace = TRUE)
obligation <- sample(c('defense', 'neutrality', 'offense', 'nonaggression'), n, replace = TRUE)
era <- as.integer(as.integer(sub('w', '', war)) > 15)
capability <- round(rnorm(n), 3)
effect <- function(of, sd) { levels <- sort(unique(of)); setNames(rnorm(length(levels), 0, sd), levels)[of] }
odds <- 0.5 - 1 * era + 0.4 * capability + effect(patron, 0.8) + effect(war, 1.2) + effect(obligation, 0.7)
honored <- as.integer(runif(n) < plogis(odds))
write.csv(data.frame(honored, era, capability, patron, war, obligation), 'hierarchical.csv', row.names = FALSE, quote = FALSE)
