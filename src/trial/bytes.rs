//! Plain data as bytes and back: between page and worker, and from the build
//! to the program.
//!
//! Own code, because a reader that stops at each place where bytes may end is
//! twenty times as much to download. Here reading goes straight through: past
//! what cannot be read it goes on with nothing, and [`read`] says so at the end.

/// What can be written as bytes and read back.
pub trait AsBytes: Sized {
    /// Writes it behind what is there.
    fn write(&self, to: &mut Vec<u8>);

    /// Reads it; anything at all where the bytes are no such value.
    fn read(from: &mut Bytes<'_>) -> Self;
}

/// A value as bytes.
pub fn written(value: &impl AsBytes) -> Vec<u8> {
    let mut bytes = Vec::new();
    value.write(&mut bytes);
    bytes
}

/// The value that bytes hold; `None` where they hold none, or more.
pub fn read<T: AsBytes>(bytes: &[u8]) -> Option<T> {
    let mut from = Bytes {
        rest: bytes,
        sound: true,
    };
    let value = T::read(&mut from);
    (from.sound && from.rest.is_empty()).then_some(value)
}

/// Bytes that are being read.
pub struct Bytes<'a> {
    rest: &'a [u8],
    /// False once something could not be read.
    sound: bool,
}

impl<'a> Bytes<'a> {
    /// Notes that what was read last is nothing.
    pub fn spoil(&mut self) {
        self.sound = false;
        self.rest = &[];
    }

    /// The next byte.
    #[inline(never)]
    pub fn byte(&mut self) -> u8 {
        match self.take(1) {
            [byte] => *byte,
            _ => 0,
        }
    }

    fn take(&mut self, count: usize) -> &'a [u8] {
        let Some((taken, rest)) = self.rest.split_at_checked(count) else {
            self.spoil();
            return &[];
        };
        self.rest = rest;
        taken
    }

    /// A whole number: seven bits a byte, the lowest first.
    #[inline(never)]
    fn number(&mut self) -> u64 {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte();
            number |= u64::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return number;
            }
            shift += 7;
            if shift > 63 {
                self.spoil();
                return 0;
            }
        }
    }
}

/// Writes and reads a struct by its fields, in this order, or an enum by the
/// numbers of its variants, the first of them 0.
macro_rules! as_bytes {
    (struct $name:ident { $($field:ident),* $(,)? }) => {
        impl $crate::trial::bytes::AsBytes for $name {
            fn write(&self, to: &mut Vec<u8>) {
                let Self { $($field),* } = self;
                $($crate::trial::bytes::AsBytes::write($field, to);)*
            }

            fn read(from: &mut $crate::trial::bytes::Bytes<'_>) -> Self {
                Self { $($field: $crate::trial::bytes::AsBytes::read(from)),* }
            }
        }
    };
    (enum $name:ident {
        0 = $zero:ident $(($($zero_part:ident),*))? $({$($zero_field:ident),*})?
        $(, $number:literal = $variant:ident $(($($part:ident),*))? $({$($field:ident),*})?)*
        $(,)?
    }) => {
        impl $crate::trial::bytes::AsBytes for $name {
            fn write(&self, to: &mut Vec<u8>) {
                match self {
                    Self::$zero $(($($zero_part),*))? $({$($zero_field),*})? => {
                        to.push(0);
                        $($($crate::trial::bytes::AsBytes::write($zero_part, to);)*)?
                        $($($crate::trial::bytes::AsBytes::write($zero_field, to);)*)?
                    }
                    $(Self::$variant $(($($part),*))? $({$($field),*})? => {
                        to.push($number);
                        $($($crate::trial::bytes::AsBytes::write($part, to);)*)?
                        $($($crate::trial::bytes::AsBytes::write($field, to);)*)?
                    })*
                }
            }

            fn read(from: &mut $crate::trial::bytes::Bytes<'_>) -> Self {
                match from.byte() {
                    $($number => Self::$variant
                        $(($({ let $part = $crate::trial::bytes::AsBytes::read(from); $part }),*))?
                        $({$($field: $crate::trial::bytes::AsBytes::read(from)),*})?,)*
                    number => {
                        if number != 0 {
                            from.spoil();
                        }
                        Self::$zero
                            $(($({
                                let $zero_part = $crate::trial::bytes::AsBytes::read(from);
                                $zero_part
                            }),*))?
                            $({$($zero_field: $crate::trial::bytes::AsBytes::read(from)),*})?
                    }
                }
            }
        }
    };
}
pub(crate) use as_bytes;

impl AsBytes for u64 {
    fn write(&self, to: &mut Vec<u8>) {
        let mut number = *self;
        while number >= 0x80 {
            to.push(number.to_le_bytes()[0] | 0x80);
            number >>= 7;
        }
        to.push(number.to_le_bytes()[0]);
    }

    fn read(from: &mut Bytes<'_>) -> Self {
        from.number()
    }
}

/// Whole numbers that are written as a `u64`.
macro_rules! whole {
    ($($type:ty),*) => {$(
        impl AsBytes for $type {
            fn write(&self, to: &mut Vec<u8>) {
                u64::try_from(*self).unwrap_or_default().write(to);
            }

            fn read(from: &mut Bytes<'_>) -> Self {
                Self::try_from(from.number()).unwrap_or_else(|_| {
                    from.spoil();
                    0
                })
            }
        }
    )*};
}

whole!(u16, u32, usize);

impl AsBytes for i64 {
    fn write(&self, to: &mut Vec<u8>) {
        // The sign in the lowest bit, so that small numbers are short.
        ((self << 1) ^ (self >> 63)).cast_unsigned().write(to);
    }

    fn read(from: &mut Bytes<'_>) -> Self {
        let number = from.number();
        (number >> 1).cast_signed() ^ -(number & 1).cast_signed()
    }
}

impl AsBytes for u8 {
    fn write(&self, to: &mut Vec<u8>) {
        to.push(*self);
    }

    fn read(from: &mut Bytes<'_>) -> Self {
        from.byte()
    }
}

impl AsBytes for bool {
    fn write(&self, to: &mut Vec<u8>) {
        to.push(u8::from(*self));
    }

    fn read(from: &mut Bytes<'_>) -> Self {
        let byte = from.byte();
        if byte > 1 {
            from.spoil();
        }
        byte == 1
    }
}

impl AsBytes for f64 {
    fn write(&self, to: &mut Vec<u8>) {
        to.extend_from_slice(&self.to_le_bytes());
    }

    fn read(from: &mut Bytes<'_>) -> Self {
        from.take(8).try_into().map_or(0.0, Self::from_le_bytes)
    }
}

impl AsBytes for String {
    fn write(&self, to: &mut Vec<u8>) {
        self.len().write(to);
        to.extend_from_slice(self.as_bytes());
    }

    #[inline(never)]
    fn read(from: &mut Bytes<'_>) -> Self {
        let length = usize::read(from);
        if let Ok(text) = core::str::from_utf8(from.take(length)) {
            return text.to_owned();
        }
        from.spoil();
        Self::new()
    }
}

impl<T: AsBytes> AsBytes for Vec<T> {
    fn write(&self, to: &mut Vec<u8>) {
        self.len().write(to);
        for value in self {
            value.write(to);
        }
    }

    fn read(from: &mut Bytes<'_>) -> Self {
        let mut values = Self::new();
        for _ in 0..usize::read(from) {
            // No value takes no bytes: a false length ends here.
            if !from.sound {
                break;
            }
            values.push(T::read(from));
        }
        values
    }
}

impl<T: AsBytes> AsBytes for Option<T> {
    fn write(&self, to: &mut Vec<u8>) {
        self.is_some().write(to);
        if let Some(value) = self {
            value.write(to);
        }
    }

    fn read(from: &mut Bytes<'_>) -> Self {
        bool::read(from).then(|| T::read(from))
    }
}

impl<T: AsBytes, E: AsBytes> AsBytes for Result<T, E> {
    fn write(&self, to: &mut Vec<u8>) {
        self.is_ok().write(to);
        match self {
            Ok(value) => value.write(to),
            Err(value) => value.write(to),
        }
    }

    fn read(from: &mut Bytes<'_>) -> Self {
        if bool::read(from) {
            Ok(T::read(from))
        } else {
            Err(E::read(from))
        }
    }
}

impl<T: AsBytes> AsBytes for Box<T> {
    fn write(&self, to: &mut Vec<u8>) {
        (**self).write(to);
    }

    fn read(from: &mut Bytes<'_>) -> Self {
        Self::new(T::read(from))
    }
}

impl<T: AsBytes, const COUNT: usize> AsBytes for [T; COUNT] {
    fn write(&self, to: &mut Vec<u8>) {
        for value in self {
            value.write(to);
        }
    }

    fn read(from: &mut Bytes<'_>) -> Self {
        core::array::from_fn(|_| T::read(from))
    }
}

impl<A: AsBytes, B: AsBytes> AsBytes for (A, B) {
    fn write(&self, to: &mut Vec<u8>) {
        self.0.write(to);
        self.1.write(to);
    }

    fn read(from: &mut Bytes<'_>) -> Self {
        (A::read(from), B::read(from))
    }
}
