// Package visiting reads pages as a browser does, for tools that visit the product.
package visiting

import (
	"net/url"

	"github.com/PuerkitoBio/goquery"
)

// Boxes are the boxes of a form with what a browser would send of them.
func Boxes(form *goquery.Selection) url.Values {
	boxes := url.Values{}
	form.Find("input[name], textarea[name], select[name]").Each(func(_ int, box *goquery.Selection) {
		name, value := box.AttrOr("name", ""), box.AttrOr("value", "")
		_, ticked := box.Attr("checked")
		switch kind := box.AttrOr("type", ""); {
		case goquery.NodeName(box) == "textarea":
			value = box.Text()
		case goquery.NodeName(box) == "select":
			value = box.Find("option[selected]").AttrOr("value", "")
		case (kind == "radio" || kind == "checkbox") && !ticked, kind == "submit":
			return
		}
		boxes.Add(name, value)
	})
	return boxes
}
