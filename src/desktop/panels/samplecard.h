// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>
#include <QImage>

namespace portwright {

/// A plan to click on: a small picture, its title and what there is to say of it.
class SampleCard : public QAbstractButton
{
    Q_OBJECT

public:
    SampleCard(const QString &title, const QString &sentence, QWidget *parent);

    /// A card with a picture leaves room for it before it is there.
    void setPictureSize(QSize size);
    void setPicture(const QImage &picture);
    /// A sentence is wrapped; lines are shortened in the middle where they are too long.
    void setLines(const QStringList &lines);
    void setFaded(bool faded);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    /// What the whole text needs.
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void paintPicture(QPainter &painter, const QRect &inner) const;
    void paintTexts(QPainter &painter, const QRect &inner) const;
    QFont titleFont() const;
    int titleHeight(int width) const;

    QString m_sentence;
    QStringList m_lines;
    QSize m_pictureSize;
    QImage m_picture;
    bool m_faded = false;
};

} // namespace portwright
