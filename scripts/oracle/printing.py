"""Rounding as it prints: half away from zero, on twelve significant digits."""

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal, localcontext


def printed(value, decimals):
    with localcontext(Context(prec=60)):
        exact = Decimal(value.numerator) / Decimal(value.denominator)
    twelve = Context(prec=12, rounding=ROUND_HALF_EVEN).plus(exact)
    with localcontext(Context(prec=60)):
        return twelve.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def side(value, decimals=2):
    rounded = printed(value, decimals)
    return (rounded > 0) - (rounded < 0)
