// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QImage>

namespace portwright {

/// Pictures by key, up to a number of bytes; when that is reached it starts anew.
class PictureCache
{
public:
    explicit PictureCache(qsizetype capacity) : m_capacity(capacity) {}

    void clear();
    qsizetype bytes() const { return m_bytes; }
    /// The picture under `key`, made by `make` if it is not there yet.
    template <class Make>
    QImage picture(quint64 key, Make make);

private:
    QHash<quint64, QImage> m_pictures;
    qsizetype m_bytes = 0;
    qsizetype m_capacity;
};

inline void PictureCache::clear()
{
    m_pictures.clear();
    m_bytes = 0;
}

template <class Make>
QImage PictureCache::picture(quint64 key, Make make)
{
    const auto known = m_pictures.constFind(key);
    if (known != m_pictures.constEnd())
        return *known;
    const QImage made = make();
    if (m_bytes + made.sizeInBytes() > m_capacity)
        clear();
    m_bytes += made.sizeInBytes();
    return *m_pictures.insert(key, made);
}

} // namespace portwright
