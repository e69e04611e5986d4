/// The spellings that every release of the package agrees with Helm on.
enum ScalarTable {
  static let words = """
    y Y yes Yes YES yEs true True TRUE tRUE on On ON oN n N no No NO nO false False FALSE fALSE \
    off Off OFF oFF null Null NULL nULL ~ ~x nil none None t f T F o O yess noo y1 1y .nan .NaN \
    .NAN .Nan nan NaN .inf .Inf .INF .iNF +.inf +.Inf +.INF -.inf -.Inf -.INF inf -inf Infinity \
    +.nan -.nan << <<x = =x
    """

  static let integers = """
    0 00 000 +0 -0 1 +1 -1 --1 +-1 -+1 007 0777 -0777 +0777 08 09 0888 -08 0_7 0_8 7_ 7__ 1_000 \
    1__0 -_1 +_1 +1_ -1_ 0x 0x0 0x10 0X10 0xfF 0xFg 0x_1 0_x1 0x1_f -0x1 +0x1 0x-1 0x+1 0xe1 0x1e1 \
    0o 0o7 0O7 0o17 -0o17 0o8 0o_7 0o-7 0b 0b0 0b101 0B101 0b2 -0b101 +0b101 0b-101 0b+101 -0b-101 \
    -0b+101 0b_1 0b1_0 0B-1 0b- 0b+ - + 0x- 0b-0 0b-1x 2147483647 4294967296 999999 1000000 \
    1234567 123456789012 9007199254740991 9007199254740992 9007199254740993 -9007199254740993 \
    9223372036854775807 9223372036854775808 -9223372036854775808 -9223372036854775809 \
    +9223372036854775808 18446744073709551615 18446744073709551616 +18446744073709551615 \
    0x7fffffffffffffff 0x8000000000000000 0xffffffffffffffff 0x10000000000000000 \
    -0x8000000000000000 -0x8000000000000001 01777777777777777777777 02000000000000000000000 \
    -01000000000000000000000 0b1111111111111111111111111111111111111111111111111111111111111111 \
    0b-1000000000000000000000000000000000000000000000000000000000000000 \
    0b+1000000000000000000000000000000000000000000000000000000000000000 \
    123456789012345678901234567890 0123456789 01234567 1,000 1.000.000 0d10 1h 10Mi 5s
    """

  static let floats = """
    0.0 -0.0 +0.0 -0e5 0. .0 . .. ... -. +. 1. 1.0 1.10 3.0 -1.5 +1.5 .5 -.5 +.5 .5. 1..2 1.2.3 \
    1e3 1E3 1e+3 1e-3 1.e3 .5e3 .e3 e3 1e 1e+ 1e- 1e3.5 1e3e3 1e03 1.5e3 -1.5E-3 +1.5E+3 1_.5 1._5 \
    1.5_ 1_e3 1e_3 1e3_ .5_0 .5_ ._5 .5__0 .5_e3 .5e_3 .5e1_0 .5e+_1 -._5 -.5_ 0x1p-2 0x1.8 0x.8p1 \
    08.5 09e1 00.5 01e1 0_1.5 1e308 1e309 -1e309 1e400 1e-400 .1e309 .1e310 .1e999 1e-323 5e-324 \
    2e-324 1e-45 1e38 1e39 4e38 -4e38 1e20 1e21 1e22 1e-4 1e-5 0.0001 0.00001 0.000123456 123456.7 \
    1234567.8 100000 1000000.0 0.1 0.3 1.1 3.4028235e38 3.4028236e38 1.123456789 16777216 16777217 \
    16777217.0 1.7976931348623157e308 1.7976931348623159e308 2.2250738585072011e-308 \
    9007199254740993.0 0.30000000000000004 1e99999999999999999999 0e99999999999999999999 \
    -1e-99999999999999999999
    """

  static let texts = """
    2001-01-01 2001-1-1 2001-13-01 2001-02-29 2000-02-29 1900-02-29 2001-02-00 2001-01-01x \
    12:30:45 1:30 190:20:30 2001-01-01T12:30:45Z 2001-1-1t1:2:3.5+01:30 2001-1-1T1:2:3,5-24:60 \
    2001-1-1T1:2:3+25:00 2001-1-1T1:2:3+24:61 2001-1-1T1:2:3+1:00 2001-1-1T1:2:3 \
    2001-1-1T24:00:00Z 2001-1-1T1:2:60Z 2001-1-1T1:60:00Z 2001-1-1T1:2:3.Z \
    2001-1-1T1:2:3.1234567891234Z 0000-1-1 20010-1-1 201-1-1 2001-01-1234 2001-01-01T01:02:03z \
    2001-1-1T001:2:3Z 2001-1-1Z 0.10.20 10.0.0.1 v1 a ab abc aGk= aGk aG=k aGl= ==== aA== aA=A \
    4oA= /w== 7Ly= 8J+Y gICA wIA= 4oKs https://example.com/a?b=c&d -a -1a +a .a ._ _ _1 __ a_b z Z \
    é ÿ été 漢字 1é ٣ ½ 𝟏 $1 (1) /1 a:b 1:b <<<
    """

  /// Every text above, once.
  static let all = [words, integers, floats, texts].flatMap {
    $0.split(separator: " ").map(String.init)
  }

  /// What stands in quotes only.
  static let quotedOnly = [
    "", " ", "1 ", " 1", "true ", "2001-1-1 1:2:3", "2001-1-1   1:2:3.25", "2001-1-1 1:2:3Z", "- 1",
    "2001-1-1 ", "1 000", "{{ .Values.x }}", "a G k=", "#", "0x 1",
  ]

  static let tags = [
    "!", "!local", "!!str", "!!int", "!!float", "!!bool", "!!null", "!!timestamp", "!!binary",
    "!!set", "!!map", "!!seq", "!!merge", "!!value", "!!Int", "!<int>", "!<tag:yaml.org,2002:int>",
    "!<tag:yaml.org,2002:>",
  ]

  /// Every text plain, in quotes, in a block, and both of the first with every tag.
  static let spellings: [Spelling] = {
    let plain = (all.filter { $0 != "-" } + [""]).map(Spelling.plain)
    let quoted = (all + quotedOnly).map(Spelling.quoted)
    let tagged = tags.flatMap { tag in (plain + quoted).map { $0.tagged(tag) } }
    return plain + quoted + tagged
  }()
}
