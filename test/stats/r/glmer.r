# Rscript glmer.r FILE FIXED GROUPS: fixed effects, sds and deviance by lme4::glmer (nAGQ = 1), as JSON; and, of the first
# grouping, the two levels whose conditional modes differ most in their standard errors: the upper, the lower, how many.
suppressMessages(library(lme4))
given <- commandArgs(trailingOnly = TRUE)
rows <- read.csv(given[1])
words <- function(list) strsplit(list, ',')[[1]]
formula <- reformulate(c(words(given[2]), sprintf('(1 | %s)', words(given[3]))), 'honored')
control <- glmerControl(optimizer = 'bobyqa', tolPwrss = 1e-10, optCtrl = list(rhoend = 1e-8, maxfun = 20000))
fit <- suppressWarnings(glmer(formula, rows, family = binomial, nAGQ = 1, control = control))
show <- function(values) paste(sprintf('"%s": %.6f', names(values), values), collapse = ', ')
sds <- sapply(VarCorr(fit), function(one) attr(one, 'stddev')); names(sds) <- names(VarCorr(fit))
modes <- ranef(fit, condVar = TRUE)[[words(given[3])[1]]]
z <- outer(modes[, 1], modes[, 1], '-') / sqrt(outer(attr(modes, 'postVar')[1, 1, ], attr(modes, 'postVar')[1, 1, ], '+'))
pair <- which(z == max(z), arr.ind = TRUE)[1, ]
cat(sprintf('{"fixed": {%s}, "sds": {%s}, "deviance": %.6f, "apart": ["%s", "%s", %.6f]}\n', show(fixef(fit)), show(sds),
  -2 * logLik(fit), rownames(modes)[pair[1]], rownames(modes)[pair[2]], max(z)))
