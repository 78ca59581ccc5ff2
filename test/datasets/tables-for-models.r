# Makes the tables for models again from the publishers' files, in base R, and compares every row with Casus's exports.
# Arguments: the folder of the published files, the folder of the exports. Prints a line a check; stops at the first difference.
args <- commandArgs(TRUE)
data <- function(...) file.path(args[1], ...)
out <- function(name) read.csv(file.path(args[2], name), na.strings = "", check.names = FALSE)
same <- function(what, a, b) {
  ok <- length(a) == length(b) && all((is.na(a) & is.na(b)) | (!is.na(a) & !is.na(b) & a == b))
  if (!ok) {
    at <- if (length(a) == length(b)) head(which(!((is.na(a) & is.na(b)) | (!is.na(a) & !is.na(b) & a == b))), 5) else NULL
    stop(what, ": differs; lengths ", length(a), " ", length(b), "; rows ", paste(at, collapse = " "),
         "; ours ", paste(a[at], collapse = " "), "; R ", paste(b[at], collapse = " "))
  }
  cat("same", what, length(a), "\n")
}
spread <- function(d, from, to) { # one row a year of each spell
  n <- pmax(0, d[[to]] - d[[from]] + 1)
  e <- d[rep(seq_len(nrow(d)), n), , drop = FALSE]
  e$year <- rep(d[[from]], n) + sequence(n) - 1
  e
}
key <- function(...) paste(...)
year_of <- function(x) as.integer(substr(x, 1, 4))

# --- pairs of COW's states
d <- out("pairs.csv")
from <- min(d$year); to <- max(d$year)
st <- read.csv(data("states/states2016.csv"))
sy <- unique(spread(st, "styear", "endyear")[c("ccode", "year")])
sy <- sy[sy$year >= from & sy$year <= to, ]
pairs <- merge(sy, sy, by = "year"); pairs <- pairs[pairs$ccode.x < pairs$ccode.y, ]
pairs <- pairs[order(pairs$ccode.x, pairs$ccode.y, pairs$year), ]
same("pairs", key(d$ccode1, d$ccode2, d$year), key(pairs$ccode.x, pairs$ccode.y, pairs$year))
k <- key(d$ccode1, d$ccode2, d$year)

co <- read.csv(data("dyads/cow_contdir.derived.csv")); co <- co[co$conttype > 0, ]
co$f <- year_of(co$stdate); co$t <- year_of(co$enddate)
cy <- spread(co, "f", "t"); near <- tapply(cy$conttype, key(cy$ccode1, cy$ccode2, cy$year), min)
r <- near[k]; r[is.na(r)] <- 0
same("contiguity", d$conttype, as.vector(r))

ca <- read.csv(data("dyads/cow_capitals.derived.csv")); ca$f <- year_of(ca$stdate); ca$t <- year_of(ca$enddate)
cy <- spread(ca, "f", "t"); cy <- cy[order(cy$ccode, cy$year, cy$stdate), ]
cy <- cy[!duplicated(key(cy$ccode, cy$year), fromLast = TRUE), ]
i <- match(key(d$ccode1, d$year), key(cy$ccode, cy$year)); j <- match(key(d$ccode2, d$year), key(cy$ccode, cy$year))
rad <- pi / 180 # the spherical law of cosines by vectors, another formula than the haversine
v <- function(n) cbind(cos(cy$lat[n] * rad) * cos(cy$lng[n] * rad), cos(cy$lat[n] * rad) * sin(cy$lng[n] * rad), sin(cy$lat[n] * rad))
a <- v(i); b <- v(j)
cross <- cbind(a[, 2] * b[, 3] - a[, 3] * b[, 2], a[, 3] * b[, 1] - a[, 1] * b[, 3], a[, 1] * b[, 2] - a[, 2] * b[, 1])
km <- 6371.0088 * atan2(sqrt(rowSums(cross^2)), rowSums(a * b))
same("distance known", is.na(d$capdist), is.na(km))
stopifnot(max(abs(d$capdist - km), na.rm = TRUE) < 0.01); cat("same distance", sum(!is.na(km)), "\n")

ri <- read.csv(data("dyads/td_rivalries.derived.csv"))
ry <- spread(ri, "styear", "endyear"); rk <- key(pmin(ry$ccode1, ry$ccode2), pmax(ry$ccode1, ry$ccode2), ry$year)
r <- ifelse(d$year > 2010, NA, as.integer(k %in% rk))
same("rivalry", d$rivalry, r)
sp <- rk[ry$type1 %in% "spatial" | ry$type2 %in% "spatial" | ry$type3 %in% "spatial"]
same("rivalry over territory", d$rivalry_spatial, ifelse(d$year > 2010, NA, as.integer(k %in% sp)))

ma <- read.csv(data("states/majors2016.csv")); my <- spread(ma, "styear", "endyear"); mk <- key(my$ccode, my$year)
same("majors", d$cowmaj1, as.integer(key(d$ccode1, d$year) %in% mk))
same("majors of the other", d$cowmaj2, as.integer(key(d$ccode2, d$year) %in% mk))

first_day <- function(y, m, dd) ISOdate(y, ifelse(m > 0, m, 1), ifelse(m > 0 & dd > 0, dd, 1))
last_day <- function(y, m, dd) {
  end <- as.Date(ISOdate(y + (m >= 12), ifelse(m > 0 & m < 12, m + 1, 1), 1)) - 1
  end[m <= 0] <- as.Date(ISOdate(y[m <= 0], 12, 31))
  known <- m > 0 & dd > 0; end[known] <- as.Date(ISOdate(y[known], m[known], dd[known])); end
}
w <- read.csv(text = gsub("\r", "\n", readChar(data("wars/Inter-StateWarData_v4.0.csv"), 1e7)))
s <- rbind(
  with(w[w$StartYear1 > 0, ], data.frame(war = WarNum, side = Side, ccode, f = as.Date(first_day(StartYear1, StartMonth1, StartDay1)), t = last_day(EndYear1, EndMonth1, EndDay1))),
  with(w[w$StartYear2 > 0, ], data.frame(war = WarNum, side = Side, ccode, f = as.Date(first_day(StartYear2, StartMonth2, StartDay2)), t = last_day(EndYear2, EndMonth2, EndDay2))))
opposed <- function(s, id) {
  m <- merge(s, s, by = id); m <- m[m$side.x != m$side.y, ]
  m$f <- pmax(m$f.x, m$f.y); m$t <- pmin(m$t.x, m$t.y); m <- m[m$f <= m$t, ]
  m$fy <- as.integer(format(m$f, "%Y")); m$ty <- as.integer(format(m$t, "%Y")); m
}
m <- opposed(s, "war"); wy <- spread(m, "fy", "ty")
wk <- key(wy$ccode.x, wy$ccode.y, wy$year)
began <- tapply(m$fy, key(m$war, m$ccode.x, m$ccode.y), min)
same("wars", d$cowinterongoing, ifelse(d$year > 2007, NA, as.integer(k %in% wk)))
on <- wk[wy$year == began[key(wy$war, wy$ccode.x, wy$ccode.y)]]
same("war onsets", d$cowinteronset, ifelse(d$year > 2007, NA, as.integer(k %in% on)))

ic <- read.csv(data("icb/icb2v14.csv"), fileEncoding = "UTF-8-BOM"); ic <- ic[!is.na(ic$yrtrig), ]
ic$t <- ifelse(is.na(ic$yrterm), ic$yrtrig, ic$yrterm)
p <- merge(ic[c("crisno", "cracid", "yrtrig", "t")], ic[c("crisno", "cracid", "yrtrig", "t")], by = "crisno")
p <- p[p$cracid.x != p$cracid.y, ]; p$f <- pmax(p$yrtrig.x, p$yrtrig.y); p$u <- pmin(p$t.x, p$t.y); p <- p[p$f <= p$u, ]
py <- spread(p, "f", "u"); inside <- d$year >= 1918 & d$year <= 2018
same("crises", d$icb_crisis, ifelse(inside, as.integer(k %in% key(py$cracid.x, py$cracid.y, py$year)), NA))
same("crisis onsets", d$icb_onset, ifelse(inside, as.integer(k %in% key(p$cracid.x, p$cracid.y, p$f)), NA))
tr <- c(key(ic$trigent, ic$cracid, ic$yrtrig), key(ic$cracid, ic$trigent, ic$yrtrig))
same("crises set off", d$icb_triggered, ifelse(inside, as.integer(k %in% tr), NA))

vd <- read.csv(gzfile(data("forecast/vdem_v15_simple_1789_2024.csv.gz"))); vd <- vd[!is.na(vd$GWn), ]
cow <- vd$GWn # the codes that differ between the two lists, by hand
cow[vd$GWn == 260 & vd$year >= 1990] <- 255; cow[vd$GWn == 678 & vd$year >= 1990] <- 679
cow[vd$GWn == 340 & !(vd$year %in% 1916:1917 & FALSE)] <- 345; cow[vd$GWn == 816 & FALSE] <- 816
cow[vd$GWn == 971] <- 970; cow[vd$GWn == 970] <- 946; cow[vd$GWn == 972] <- 955; cow[vd$GWn == 973] <- 947
vd$cow <- cow
vm <- tapply(vd$v2x_polyarchy, key(vd$cow, vd$year), mean)
r <- as.vector(vm[key(d$ccode1, d$year)]); us <- d$v2x_polyarchy1
near_enough <- (is.na(r) & is.na(us)) | (!is.na(r) & !is.na(us) & abs(r - us) < 1e-9)
bad <- unique(key(d$ccode1, d$year)[!near_enough])
if (length(bad) > 0) stop("regime: differs for ", paste(head(bad, 20), collapse = "; "))
cat("same regime", sum(!is.na(r)), "\n")

# --- politically relevant pairs
rel <- out("relevant.csv")
r <- pairs[pairs$year <= 2016, ]; rk <- key(r$ccode.x, r$ccode.y, r$year)
keep <- rk %in% names(near) | key(r$ccode.x, r$year) %in% mk | key(r$ccode.y, r$year) %in% mk
same("politically relevant", key(rel$ccode1, rel$ccode2, rel$year), rk[keep])

# --- states, and states and pairs of Gleditsch and Ward
y <- out("states.csv"); sys <- read.csv(data("other-shapes/system2016.csv")); sys <- sys[order(sys$ccode, sys$year), ]
same("states by year", key(y$ccode, y$year), key(sys$ccode, sys$year))
nm <- read.csv(data("nmc/NMC-60-abridged.csv")); i <- match(key(y$ccode, y$year), key(nm$ccode, nm$year))
same("capabilities", round(y$cinc, 9), round(ifelse(nm$cinc[i] == -9, NA, nm$cinc[i]), 9))
same("wars of states", y$war, ifelse(y$year > 2007, NA, as.integer(key(y$ccode, y$year) %in% with(spread(transform(s, fy = as.integer(format(f, "%Y")), ty = as.integer(format(t, "%Y"))), "fy", "ty"), key(ccode, year)))))

g <- read.csv(data("states/andybega_gwstates.derived.csv")); g$f <- year_of(g$start); g$t <- pmin(year_of(g$end), 2015)
gy <- unique(spread(g, "f", "t")[c("gwcode", "year")]); gy <- gy[order(gy$gwcode, gy$year), ]
ours <- out("gw-states.csv"); same("Gleditsch-Ward states", key(ours$gwcode, ours$year), key(gy$gwcode, gy$year))
gd <- out("gw-pairs.csv"); gy <- gy[gy$year >= min(gd$year) & gy$year <= max(gd$year), ]
gp <- merge(gy, gy, by = "year"); gp <- gp[gp$gwcode.x < gp$gwcode.y, ]; gp <- gp[order(gp$gwcode.x, gp$gwcode.y, gp$year), ]
same("Gleditsch-Ward pairs", key(gd$gwcode1, gd$gwcode2, gd$year), key(gp$gwcode.x, gp$gwcode.y, gp$year))

# --- leaders
ar <- read.csv(data("leaders/archigos.derived.csv")); ar$f <- year_of(ar$startdate); ar$t <- year_of(ar$enddate)
ly <- spread(ar, "f", "t"); ours <- out("leaders.csv")
ours <- ours[order(ours$obsid, ours$year, method = "radix"), ]; ly <- ly[order(ly$obsid, ly$year, method = "radix"), ]
ly <- ly[ly$year >= min(ours$year), ]
same("leaders by year", key(ours$obsid, ours$year), key(ly$obsid, ly$year))
day <- function(x) as.numeric(as.Date(x))
same("days in office", ours$leader_days, pmin(day(ly$enddate), day(paste0(ly$year, "-12-31"))) - pmax(day(ly$startdate), day(paste0(ly$year, "-01-01"))) + 1)
same("leaders removed", ours$irregular, as.integer(ly$t == ly$year & ly$exit %in% c("Irregular", "Foreign")))

# --- disputes
A <- read.csv(data("mid/MIDA 5.0.csv")); B <- read.csv(data("mid/MIDB 5.0.csv"))
s <- with(B, data.frame(dispnum, side = sidea, ccode, f = as.Date(first_day(styear, stmon, stday)), t = last_day(endyear, endmon, endday)))
m <- opposed(s, "dispnum"); dy <- spread(m, "fy", "ty")
began <- tapply(m$fy, key(m$dispnum, m$ccode.x, m$ccode.y), min)
dy$onset <- as.integer(dy$year == began[key(dy$dispnum, dy$ccode.x, dy$ccode.y)])
dy <- dy[!duplicated(key(dy$dispnum, dy$ccode.x, dy$ccode.y, dy$year)), ]
dy <- dy[order(dy$ccode.x, dy$ccode.y, dy$year, dy$dispnum), ]
ours <- out("disputes.csv"); k <- key(dy$ccode.x, dy$ccode.y, dy$year, dy$dispnum)
same("disputes of pairs", key(ours$ccode1, ours$ccode2, ours$year, ours$dispnum), k)
same("onsets of disputes", ours$onset, dy$onset)
i <- match(dy$dispnum, A$dispnum); na9 <- function(x) ifelse(x == -9, NA, x)
low <- function(x) ifelse(is.na(x), -1, x)
o <- order(dy$ccode.x, dy$ccode.y, dy$year, -dy$onset, -low(na9(A$fatality[i])), -low(A$hostlev[i]), -low(na9(A$mindur[i])), -low(na9(A$recip[i])), dy$dispnum)
dy <- dy[o, ]; dy <- dy[!duplicated(key(dy$ccode.x, dy$ccode.y, dy$year)), ]
ours <- out("one.csv"); same("one dispute a pair and year", key(ours$ccode1, ours$ccode2, ours$year, ours$dispnum), key(dy$ccode.x, dy$ccode.y, dy$year, dy$dispnum))
cat("done\n")
