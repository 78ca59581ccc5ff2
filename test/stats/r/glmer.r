# Rscript glmer.r FILE FIXED GROUPS: fixed effects, sds and deviance by lme4::glmer (nAGQ = 1), as JSON.
suppressMessages(library(lme4))
given <- commandArgs(trailingOnly = TRUE)
rows <- read.csv(given[1])
words <- function(list) strsplit(list, ',')[[1]]
formula <- reformulate(c(words(given[2]), sprintf('(1 | %s)', words(given[3]))), 'honored')
control <- glmerControl(optimizer = 'bobyqa', tolPwrss = 1e-10, optCtrl = list(rhoend = 1e-8, maxfun = 20000))
fit <- suppressWarnings(glmer(formula, rows, family = binomial, nAGQ = 1, control = control))
show <- function(values) paste(sprintf('"%s": %.6f', names(values), values), collapse = ', ')
sds <- sapply(VarCorr(fit), function(one) attr(one, 'stddev')); names(sds) <- names(VarCorr(fit))
cat(sprintf('{"fixed": {%s}, "sds": {%s}, "deviance": %.6f}\n', show(fixef(fit)), show(sds), -2 * logLik(fit)))
